// Takes out of the built sheets and markup what only people read: comments, line breaks, indentation.
import type { Plugin } from 'vite'

/** In a sheet a run of white space says no more than one space, and beside these signs nothing at all. */
const tight = (text: string): string =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/(?<=[{;][\w-]+): /g, ':')

/** Sheets of the elements are marked `css`; those of the forms stand in a folder of their own. */
const sheetsIn = (id: string): RegExp | undefined =>
  /\/elements\/src\//.test(id) ? /(\bcss)`([^`]*)`/g : /\/forms\/src\/look\//.test(id) ? /(= )`([^`]*)`/g : undefined

export const tightTemplates = (): Plugin => ({
  name: 'yichuang:tight-templates',
  transform(code, id) {
    const sheets = sheetsIn(id.replaceAll('\\', '/'))
    if (!sheets) return
    const kept = code
      .replace(sheets, (_, before: string, text: string) => `${before}\`${tight(text)}\``)
      // Code does not mind, and markup is drawn alike: the line break stays as the space that it is.
      .replace(/\n[ \t]+/g, '\n')
    return kept === code ? undefined : { code: kept, map: null }
  },
})
