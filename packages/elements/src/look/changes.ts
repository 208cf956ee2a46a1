// The look of what changed meanwhile: for the tags in which somebody acts on a case.
import { css } from 'lit'

export const changes = css`
  .meanwhile > * + * {
    margin-block-start: 10px;
  }
  .meanwhile li + li {
    border-block-start: 1px solid var(--_amber-line);
    padding-block-start: 10px;
  }
  .meanwhile .said {
    margin-block-start: 6px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_amber-line);
    white-space: pre-line;
  }
  .differs > div {
    margin-block-start: 8px;
  }
  .differs dt {
    font-weight: 600;
  }
  .differs dd {
    margin: 2px 0 0;
    overflow-wrap: anywhere;
  }
  del {
    color: var(--_ink-soft);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
`
