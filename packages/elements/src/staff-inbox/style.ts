// The look of <staff-inbox> alone: a table at a desk, cards on a phone.
import { css } from 'lit'

export const style = css`
  .yc {
    background: var(--yc-ground, transparent);
  }
  .between {
    justify-content: space-between;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    justify-content: space-between;
  }
  .choose .row {
    gap: 8px;
  }
  .choose input {
    width: 20em;
    flex: 1 1 12em;
  }
  .chip {
    border-color: var(--_line-strong);
    color: var(--_ink);
    border-radius: 99px;
    padding-left: 16px;
    padding-right: 16px;
  }
  .chip.red strong {
    color: var(--_red);
  }
  .chip.yellow strong {
    color: var(--_amber);
  }
  .chip.remind strong {
    color: var(--_blue);
  }
  .chip[aria-pressed="true"] {
    background: var(--_blue);
    border-color: var(--_blue);
    color: #fff;
  }
  .chip[aria-pressed="true"] strong {
    color: #fff;
  }
  .frame {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: hidden;
    background: var(--_paper);
  }
  th {
    text-align: start;
    font-weight: 600;
    font-size: 0.875em;
    color: var(--_ink-soft);
    background: var(--_wash);
    padding: 10px 14px;
    white-space: nowrap;
  }
  td {
    padding: 12px 14px;
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
  }
  tbody tr:hover {
    background: var(--_wash);
  }
  tr.red td:first-child {
    box-shadow: inset 4px 0 0 var(--_red);
  }
  tr.yellow td:first-child {
    box-shadow: inset 4px 0 0 var(--_amber-line);
  }
  td.no {
    font-variant-numeric: tabular-nums;
    word-break: break-all;
  }
  td.no .small {
    font-size: 0.8125em;
  }
  .tail {
    display: inline-block;
  }
  td.open {
    white-space: nowrap;
  }
  /* Where there is room, the long number gives way before a step is broken in two. */
  @media screen and (min-width: 1100px) {
    td:not(.no) {
      word-break: keep-all;
      overflow-wrap: break-word;
    }
    .frame {
      overflow-x: auto;
    }
  }
  .when .row {
    gap: 4px 10px;
  }
  .when {
    min-width: 15em;
  }
  .intake {
    max-width: 46em;
  }
  @media screen and (max-width: 760px) {
    .frame {
      background: none;
      border: 0;
      border-radius: 0;
    }
    .table,
    .table tbody,
    .table tr,
    .table td {
      display: block;
    }
    .table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table tr {
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.5);
      padding: 12px 16px;
      margin-block-end: 12px;
      background: var(--_paper);
    }
    .table tr.red {
      border-inline-start: 5px solid var(--_red);
    }
    .table tr.yellow {
      border-inline-start: 5px solid var(--_amber-line);
    }
    .table td,
    .table tr.red td:first-child,
    .table tr.yellow td:first-child {
      border: 0;
      padding: 3px 0;
      box-shadow: none;
      max-width: none;
    }
    .table td[data-label] {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      align-items: baseline;
    }
    td[data-label]::before {
      content: attr(data-label);
      color: var(--_ink-soft);
      font-size: 0.875em;
    }
    td button {
      width: 100%;
      margin-block-start: 6px;
    }
  }
`
