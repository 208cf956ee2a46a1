// The look of <staff-calendar> alone.
import { css } from 'lit'

export const style = css`
  .between {
    justify-content: space-between;
    align-items: start;
  }
  .days {
    margin: 6px 0 0;
    padding-inline-start: 1.3em;
  }
  .days li {
    margin-block: 2px;
  }
  .plus::marker {
    content: "＋ ";
  }
  .minus::marker {
    content: "－ ";
  }
  summary {
    cursor: pointer;
    padding-block: 6px;
    min-height: 32px;
  }
  pre {
    overflow: auto;
    margin: 6px 0 0;
    padding: 12px;
    background: var(--_wash);
    border-radius: var(--_radius);
    font-size: 0.875em;
    white-space: pre-wrap;
    word-break: break-all;
  }
  .why {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
  }
  .why input {
    width: 100%;
  }
  .upload {
    position: relative;
  }
  .upload input {
    max-width: 100%;
  }
`
