// The look of <staff-calendar> alone.
import { css } from 'lit'

export const style = css`
  .yc {
    background: var(--yc-ground, transparent);
  }
  .between {
    justify-content: space-between;
    align-items: start;
  }
  .plain .card > p + .row {
    margin-block-start: 10px;
  }
  .days {
    margin: 6px 0 0;
    padding-inline-start: 1.3em;
  }
  .days li {
    margin-top: 2px;
    margin-bottom: 2px;
  }
  .plus::marker {
    content: "＋ ";
  }
  .minus::marker {
    content: "－ ";
  }
  summary {
    cursor: pointer;
    padding-top: 6px;
    padding-bottom: 6px;
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
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .upload .pick {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 18px;
    margin-top: 10px;
    margin-bottom: 10px;
    border: 1px solid var(--_blue);
    border-radius: var(--_radius);
    color: var(--_blue);
    cursor: pointer;
  }
  .upload input:focus-visible + .pick {
    outline: 3px solid var(--_amber-line);
    outline-offset: 2px;
  }
`
