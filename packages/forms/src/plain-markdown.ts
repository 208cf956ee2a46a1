// Stands in for markdown-to-jsx in the bundle: descriptions are plain text, and a third of rjsf's bytes stays at home.
import type { ReactNode } from 'react'

/** Shows its children as they are; rjsf only uses it for messages about a broken schema, which `check` refuses before. */
export const Markdown = ({ children }: { children?: ReactNode }): ReactNode => children ?? null
export default Markdown
