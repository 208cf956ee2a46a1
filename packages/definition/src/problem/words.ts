// How one problem is worded: a status for the API and a sentence with a way out in each language.

/** `{name}` in a sentence is filled from the trouble's params. */
export interface Wording {
  /** HTTP status (RFC 9110) when this problem is the first of an answer. */
  status: number
  zh: { says: string; try: string }
  en: { says: string; try: string }
}

/** The wordings of one room, by code. */
export type Words = Readonly<Record<string, Wording>>
