// Prints one piece alone: the host page around it does not belong on the paper.

const SHEET = `
  body { font: 12pt/1.8 'Songti SC', SimSun, 'Noto Serif CJK SC', serif; margin: 2.2cm; color: #000; }
  h2, h4 { text-align: center; font-size: 18pt; font-weight: 600; margin: 0 0 1em; }
  dl > div { display: flex; gap: 1.5em; margin-top: 0.4em; }
  dt { flex: 0 0 9em; }
  dd { margin: 0; }
  .box h2 { font-size: 13pt; text-align: left; margin: 0; }
  .number { font-size: 15pt; font-weight: 600; }
  .sign { text-align: right; margin-top: 3em; }
  .sign span { display: block; }
  button, .no-print { display: none; }
`

/** Opens a sheet with a copy of `piece` and prints it; where no window may open, prints the page. */
export function printSheet(title: string, piece: Element): void {
  const sheet = window.open('', '_blank', 'width=820,height=900')
  if (!sheet) {
    window.print()
    return
  }
  const page = sheet.document
  page.title = title
  page.documentElement.lang = piece.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN'
  // A sheet belongs to the document it was made in.
  const Sheet = (sheet as Window & typeof globalThis).CSSStyleSheet
  try {
    const look = new Sheet()
    look.replaceSync(SHEET)
    page.adoptedStyleSheets = [look]
  } catch {
    // A browser without constructable sheets prints plainly.
  }
  page.body.replaceChildren(page.importNode(piece, true))
  sheet.addEventListener('afterprint', () => sheet.close())
  sheet.focus()
  sheet.print()
}
