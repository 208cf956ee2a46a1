// The look of <service-case> alone.
import { css } from 'lit'

export const style = css`
  .yc {
    max-width: 52em;
  }
  .between {
    justify-content: space-between;
  }
  .mine > * + * {
    margin-block-start: 8px;
  }
  .mine.asked {
    border-color: var(--_amber-line);
    border-inline-start-width: 5px;
  }
  .status {
    border-block-start: 5px solid var(--_blue);
  }
  .status > * + * {
    margin-block-start: 10px;
  }
  .status .thin {
    font-weight: 400;
  }
  .status h2 {
    color: var(--_blue-deep);
  }
  .no {
    user-select: all;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_amber-line);
    white-space: pre-line;
  }
  .pair {
    display: grid;
    gap: 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
  }
  .pair h3,
  .one > section > h3 {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_blue);
  }
  .one > .box > h3 {
    padding: 0;
    border: 0;
  }
  .looked {
    padding-block-end: 16px;
  }
  .fold {
    border-block-start: 1px solid var(--_line);
    border-block-end: 1px solid var(--_line);
  }
  .sign {
    text-align: end;
  }
  .clock + .clock {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 10px;
  }
`
