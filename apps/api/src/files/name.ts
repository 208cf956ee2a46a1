// The name a person gave a file: made harmless, and sent back as RFC 6266 asks.

/** The name in a header, where it is percent-encoded. */
export function nameInHeader(header: string | undefined): string | undefined {
  try {
    return cleanName(decodeURIComponent(header ?? ''))
  } catch {
    return undefined
  }
}

/** Without folders, control and direction characters, at most 120 code points; `undefined` when nothing is left. */
export function cleanName(name: string): string | undefined {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = Array.from(last.toWellFormed().replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, ''))
    .slice(-120)
    .join('')
    .trim()
  return clean === '' || clean === '.' || clean === '..' ? undefined : clean
}

/** Always a download; the name travels percent-encoded with a plain fallback. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
