// The forms' looks as one text for a constructable stylesheet: no style element and no style attribute anywhere.
import { control } from './control.ts'
import { field } from './field.ts'
import { page } from './page.ts'
import { tokens } from './tokens.ts'

/**
 * Adopt it in the shadow root that holds the form:
 * `sheet.replaceSync(formStyles); root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]`.
 */
export const formStyles: string = [tokens, field, control, page].join('')
