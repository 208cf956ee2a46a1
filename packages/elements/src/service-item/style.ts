// The look of <service-item> alone.
import { css } from 'lit'

export const style = css`
  .lead {
    font-size: 1.0625em;
    max-width: 44em;
  }
  .guide > section,
  .guide > header {
    max-width: 52em;
  }
  .glance {
    background: var(--_blue-pale);
    border-radius: calc(var(--_radius) * 1.5);
    padding: 18px 20px;
  }
  .glance .thin {
    font-weight: 400;
  }
  .glance dd + dd {
    margin-block-start: 4px;
  }
  .guide h3 {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_blue);
  }
  .guide .box h3 {
    padding: 0;
    border: 0;
  }
  .materials li {
    padding: 12px 0;
    border-block-end: 1px solid var(--_line);
  }
  .materials li:first-child {
    padding-block-start: 0;
  }
  .materials .name {
    gap: 4px 10px;
  }
  /* The condition may be a sentence. */
  .materials .badge {
    border-radius: 1em;
    white-space: normal;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
    list-style: none;
    counter-reset: step;
  }
  .steps li {
    counter-increment: step;
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .steps li::before {
    content: counter(step);
    width: 1.9em;
    height: 1.9em;
    line-height: 1.9em;
    border-radius: 50%;
    text-align: center;
    font-size: var(--_small);
    color: #fff;
    background: var(--_blue);
  }
  .steps li + li::after {
    content: "";
    position: absolute;
    left: -20px;
    width: 12px;
    border-block-start: 2px solid var(--_line-strong);
  }
  .folds {
    border-block-start: 1px solid var(--_line);
    border-block-end: 1px solid var(--_line);
  }
  .folds details + details {
    border-block-start: 1px solid var(--_line);
  }
  .folds details > *:last-child {
    padding-block-end: 14px;
  }
  .phone {
    display: inline-block;
  }
  .bar .box {
    margin-block-end: 12px;
  }
  @media (max-width: 560px) {
    .bar button.big {
      width: 100%;
    }
    .steps {
      flex-direction: column;
    }
    .steps li + li::after {
      display: none;
    }
  }
  .fill {
    max-width: 46em;
  }
  .receipt {
    max-width: 46em;
  }
  .answer {
    border: 1px solid var(--_blue);
    border-radius: var(--_radius);
    padding: 12px 16px;
    font-size: 1.0625em;
    font-weight: 600;
    color: var(--_blue-deep);
  }
  .sheet > .sheet-title + .box {
    margin-block-start: 0;
  }
  .sheet-title {
    display: none;
  }
`
