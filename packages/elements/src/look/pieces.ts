// Cards, boxes, badges, the path, the timeline and papers: what several elements draw alike.
import { css } from 'lit'

export const pieces = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    padding: 18px 20px;
  }
  .card > h3:first-child {
    margin-block-end: 10px;
  }
  .box {
    border-inline-start: 5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_wash);
    padding: 14px 16px;
  }
  .box.bad {
    border-color: var(--_red);
    background: var(--_red-pale);
  }
  .box.ask {
    border-color: var(--_amber-line);
    background: var(--_amber-pale);
  }
  .box.good {
    border-color: var(--_green);
    background: var(--_green-pale);
  }
  .box.busy {
    border-color: var(--_blue);
    background: var(--_blue-pale);
  }
  .box h3 {
    margin-block-end: 4px;
  }
  .box .row {
    margin-block-start: 10px;
  }
  .badge {
    display: inline-block;
    padding: 1px 10px;
    border-radius: 99px;
    border: 1px solid currentcolor;
    font-size: var(--_small);
    white-space: nowrap;
    color: var(--_ink-soft);
    background: var(--_paper);
  }
  .badge.calm {
    color: var(--_green);
    background: var(--_green-pale);
  }
  .badge.remind {
    color: var(--_blue);
    background: var(--_blue-pale);
  }
  .badge.yellow {
    color: var(--_amber);
    background: var(--_amber-pale);
  }
  .badge.red {
    color: var(--_red);
    background: var(--_red-pale);
    font-weight: 600;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: calc(14px * var(--_room)) 24px;
  }
  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_small);
  }
  .facts dd {
    font-weight: 600;
  }
  /* A date stays whole: "（星期四）" moves to the next line with both brackets. */
  .facts dd,
  .due,
  .answer,
  .mine p {
    word-break: keep-all;
  }
  .facts dd.small {
    word-break: normal;
  }
  .path,
  .timeline {
    list-style: none;
    padding: 0;
  }
  .path li,
  .timeline li {
    position: relative;
    padding: 0 0 calc(14px * var(--_room)) 30px;
  }
  .path li::before,
  .timeline li::before {
    content: "";
    position: absolute;
    left: 5px;
    top: 0.42em;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    border: 2px solid var(--_line-strong);
    background: var(--_paper);
    z-index: 1;
  }
  .path li::after,
  .timeline li::after {
    content: "";
    position: absolute;
    left: 10px;
    top: 0.8em;
    bottom: -0.5em;
    width: 2px;
    background: var(--_line);
  }
  .path li:last-child,
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .path li:last-child::after,
  .timeline li:last-child::after {
    display: none;
  }
  .said {
    white-space: pre-line;
  }
  .path .done::before,
  .timeline li::before {
    border-color: var(--_blue);
    background: var(--_blue);
  }
  .path .now {
    font-weight: 600;
    color: var(--_blue-deep);
  }
  .path .now::before {
    border-color: var(--_blue);
    box-shadow: 0 0 0 4px var(--_blue-pale);
  }
  .path .next {
    color: var(--_ink-soft);
  }
  .paper {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 4px 16px;
  }
  .paper + .paper {
    margin-block-start: 10px;
  }
  .paper article {
    padding: 8px 0 12px;
  }
  article[part="document"] > * + *,
  article[part="document"] p {
    margin-block-start: 10px;
  }
  /* No line of one character at the end. */
  article[part="document"] p {
    text-wrap: pretty;
  }
  .paper > .row {
    margin-block-end: 12px;
  }
  .sign span {
    display: block;
  }
  .paper h4 {
    text-align: center;
    font-size: 1.125em;
  }
  .table {
    width: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  .number {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    user-select: all;
    word-break: break-all;
    text-wrap: balance;
  }
`
