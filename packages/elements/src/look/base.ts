// Type, links, focus and what reduced motion changes.
import { css } from 'lit'

export const base = css`
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.625em;
    line-height: 1.3;
    letter-spacing: 0.01em;
    text-wrap: balance;
  }
  /* A heading in Chinese breaks where it pauses, not inside a word. */
  h2,
  h3,
  h4 {
    word-break: keep-all;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.4;
  }
  h4 {
    font-size: 1em;
  }
  h2:focus,
  h3:focus,
  .box:focus {
    outline: none;
  }
  a {
    color: var(--_blue);
    text-underline-offset: 0.2em;
  }
  strong {
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_amber-line);
    outline-offset: 2px;
  }
  summary {
    cursor: pointer;
    min-height: var(--_target);
    padding: 10px 0;
    color: var(--_blue);
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    font-size: var(--_small);
  }
  .eyebrow {
    color: var(--_ink-soft);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }
  /* What the page put into the tag keeps its distance too. */
  .stack > slot {
    display: block;
  }
  .stack > * + * {
    margin-block-start: calc(12px * var(--_room));
  }
  .wide-stack > * + * {
    margin-block-start: calc(24px * var(--_room));
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(12px * var(--_room));
    align-items: center;
  }
  .plain {
    list-style: none;
  }
  .dots {
    padding-inline-start: 1.25em;
  }
  .dots > li + li {
    margin-block-start: calc(4px * var(--_room));
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .card {
      transition:
        background-color 120ms,
        border-color 120ms,
        box-shadow 120ms;
    }
  }
`
