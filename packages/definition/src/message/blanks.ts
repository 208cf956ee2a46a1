// The only things a message may say of a case: nobody's name, number or address can get into one.

/** What stands between braces: `{case}` is the number, `{due}` the next day that counts, `{unit}` the office that has it. */
export const BLANKS = ['item', 'case', 'state', 'due', 'unit'] as const
export type Blank = (typeof BLANKS)[number]

/** What a text has between braces, known or not. */
export const blanksIn = (text: string): string[] => Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name)

export const isBlank = (name: string): name is Blank => (BLANKS as readonly string[]).includes(name)
