// Full-width letters and digits, which Chinese input methods produce and machines do not take for digits.

/** U+FF01 to U+FF5E, the full-width forms of ASCII. */
export const hasFullWidth = (text: string): boolean => /[\uff01-\uff5e]/.test(text)
