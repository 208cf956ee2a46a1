// The one shape of everything that went wrong, and how it is said in a reader's language.

/** A finding, a field's error, a refusal or an API error, as a person reads it. */
export interface Problem {
  /** Kebab words with the room before them: `flow/receiver-may-not-decide`, `form/required`, `senior-card/too-young`. */
  code: string
  /** Where: a JSON pointer, a path in a file, or a name. */
  at: string
  says: string
  try: string
}

/** A problem before it is put into words: what the log keeps. */
export interface Trouble {
  code: string
  at: string
  params?: Record<string, string | number>
  /** Sentences that an item's own rule brought; the table is asked when they are absent. */
  says?: string
  try?: string
}

export type Lang = 'zh-CN' | 'en'
