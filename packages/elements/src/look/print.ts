// What paper changes: black on white, everything open, nothing to press, and no line torn in two.
import { css } from 'lit'

/** The size of the paper is the page's own to say (`@page`): a rule for it has no force in a shadow root. */
export const print = css`
  .letterhead {
    display: none;
  }
  @media print {
    .yc {
      --_ink: #000;
      --_ink-soft: #000;
      --_blue: #000;
      --_blue-deep: #000;
      --_red: #000;
      --_amber: #000;
      --_amber-line: #000;
      --_green: #000;
      --_blue-pale: #fff;
      --_red-pale: #fff;
      --_amber-pale: #fff;
      --_green-pale: #fff;
      --_paper: #fff;
      --_wash: #fff;
      --_line: #999;
      --_line-strong: #000;
      --_small: 0.875em;
      --_room: 1;
      color: #000;
      background: none;
      max-width: none;
      font-size: 11pt;
      line-height: 1.6;
      print-color-adjust: economy;
    }
    /* A form inside reads the host's colours itself. */
    .yc .yc-form {
      --f-blue: #000;
      --f-ink: #000;
      --f-soft: #000;
      --f-red: #000;
      --f-amber: #000;
      --f-amber-line: #000;
      --f-green: #000;
      --f-red-pale: #fff;
      --f-amber-pale: #fff;
      --f-blue-pale: #fff;
      --f-wash: #fff;
      --f-paper: #fff;
      --f-line: #999;
      --f-line-strong: #000;
    }
    .yc button,
    .yc .bar,
    .yc .no-print,
    .yc dialog,
    .yc .find,
    .yc .paper > summary {
      display: none;
    }
    summary {
      display: block;
      min-height: 0;
      padding: 6pt 0 2pt;
      font-weight: 600;
      color: #000;
    }
    .letterhead {
      display: flex;
      justify-content: space-between;
      gap: 12pt;
      padding-block-end: 4pt;
      margin-block-end: 12pt;
      border-block-end: 0.75pt solid #000;
      font-size: 9.5pt;
    }
    .letterhead span:last-child {
      text-align: end;
    }
    /* What is folded on the screen is read on paper. Older browsers are helped by pieces/print.ts. */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    h2 {
      font-size: 17pt;
    }
    h2,
    h3,
    h4,
    summary {
      break-after: avoid;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    .facts > div,
    .yc-answer,
    .yc-field,
    .materials li,
    .path,
    .path li,
    .timeline li,
    .clock,
    .box,
    .mine,
    .service,
    .file,
    .badge,
    .sign,
    tr {
      break-inside: avoid;
    }
    .card {
      border-color: #999;
      padding: 8pt 10pt;
    }
    .box,
    .glance {
      border: 0.75pt solid #000;
    }
    .badge,
    .badge.red {
      border: 0.5pt solid #000;
    }
    .path .done::before,
    .timeline li::before {
      border-color: #000;
      background: none;
      box-shadow: inset 0 0 0 4px #000;
    }
    .steps li::before {
      color: #000;
      background: none;
      border: 0.75pt solid #000;
    }
    .columns,
    .columns.open {
      display: block;
    }
    .columns > div + div {
      margin-block-start: 12pt;
    }
    .frame {
      overflow: visible;
    }
    thead {
      display: table-header-group;
    }
    th,
    td {
      padding: 4pt 6pt;
      min-width: 0;
    }
    td.open,
    th:last-child {
      display: none;
    }
    .when {
      min-width: 9em;
    }
    td:not(.no) {
      word-break: keep-all;
      overflow-wrap: break-word;
    }
    a {
      color: #000;
    }
    a[href^="http"]::after {
      content: " (" attr(href) ")";
      font-size: 0.85em;
      word-break: break-all;
    }
    .paper {
      border: 0;
      padding: 0;
    }
    .paper article,
    .yc > article[part="document"] {
      border-block-start: 0.5pt solid #999;
      padding-block-start: 12pt;
      font-family: "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif;
      line-height: 1.8;
    }
    article[part="document"] h4 {
      text-align: center;
      font-size: 15pt;
    }
    /* As official letters are set: the number below the title, two characters before each paragraph but the salutation. */
    article[part="document"] h4 + p {
      text-align: center;
    }
    article[part="document"] p:lang(zh) {
      text-indent: 2em;
    }
    article[part="document"] h4 + p:lang(zh),
    article[part="document"] h4 + p + p:lang(zh),
    article[part="document"] .sign:lang(zh) {
      text-indent: 0;
    }
    .sign {
      margin-block-start: 20pt;
      text-align: end;
      break-before: avoid;
    }
    .sheet-title {
      display: block;
      text-align: center;
    }
  }
`
