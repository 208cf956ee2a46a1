// The look of <staff-case> alone: one column on a phone, two at a desk.
import { css } from 'lit'

export const style = css`
  .yc {
    background: var(--yc-ground, transparent);
  }
  .head {
    border-block-start: 5px solid var(--_blue);
  }
  .head > * + * {
    margin-block-start: 10px;
  }
  .head h2 {
    margin-block-start: 4px;
  }
  .head .between {
    justify-content: space-between;
    align-items: flex-start;
  }
  .columns {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .columns > div > * + * {
    margin-block-start: 20px;
  }
  @media (min-width: 960px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(340px, 420px);
    }
    /* Something is being written: the application stays in view beside it. */
    .columns.open {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .columns .acts {
      grid-column: 2;
      grid-row: 1;
    }
  }
  .acts .actions {
    background: var(--_blue-pale);
    border-color: transparent;
  }
  .actions > .row button,
  .ends .row button {
    flex: 1 1 auto;
  }
  .reveal label {
    display: block;
    margin-block-start: 16px;
    margin-block-end: 8px;
    font-weight: 700;
  }
  .reveal textarea {
    font: inherit;
    padding: 8px 12px;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    width: 100%;
    resize: vertical;
  }
  .reveal textarea[aria-invalid="true"] {
    border-color: var(--_red);
  }
  .reveal p.bad {
    color: var(--_red);
  }
  .number-row {
    gap: 0 12px;
  }
  .copy {
    min-height: 32px;
    padding-block-start: 2px;
    padding-block-end: 2px;
  }
  .refused,
  .ends {
    margin-block-start: 14px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .form-card {
    border-color: var(--_blue);
  }
  .form-card > * + .box {
    margin-block-start: 12px;
    margin-block-end: 12px;
  }
  .clock + .clock {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .clock.ended,
  .clock.ended strong {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .file {
    padding: 10px 0;
    justify-content: space-between;
    align-items: center;
  }
  .file + .file {
    border-block-start: 1px solid var(--_line);
  }
  .file .name {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }
  .file .state,
  .file .state + .soft {
    display: block;
  }
  .file[data-state="clean"] .state {
    color: var(--_green);
  }
  .file[data-state="rejected"] .state {
    color: var(--_red);
    font-weight: 600;
  }
  [part="record"] .row {
    margin-block-start: 10px;
  }
  canvas {
    max-width: 140px;
    max-height: 140px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .no {
    user-select: all;
    font-variant-numeric: tabular-nums;
  }
  .sign {
    text-align: end;
  }
`
