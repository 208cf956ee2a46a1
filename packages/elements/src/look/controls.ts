// Buttons, inputs and the dialog.
import { css } from 'lit'

export const controls = css`
  button {
    font: inherit;
    min-height: var(--_target);
    min-width: var(--_target);
    padding: 8px 18px;
    border: 1px solid var(--_blue);
    border-radius: var(--_radius);
    color: var(--_blue);
    background: var(--_paper);
    cursor: pointer;
    line-height: 1.4;
    text-align: center;
  }
  /* Weaker than what the forms' own buttons say of themselves in the same shadow root. */
  button:hover {
    background: var(--_blue-pale);
  }
  button.main {
    color: #fff;
    background: var(--_blue);
    font-weight: 600;
  }
  button.main:hover:not([disabled]) {
    background: var(--_blue-deep);
  }
  button.final {
    border-color: var(--_red);
    color: var(--_red);
  }
  button.final:hover:not([disabled]) {
    background: var(--_red-pale);
  }
  button.final.main,
  button.final.main:hover:not([disabled]) {
    color: #fff;
    background: var(--_red);
  }
  button.link {
    border-color: transparent;
    background: none;
    padding-left: 6px;
    padding-right: 6px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.link:hover:not([disabled]) {
    background: var(--_blue-pale);
  }
  button.big {
    min-height: calc(var(--_target) + 8px);
    padding-left: 32px;
    padding-right: 32px;
    font-size: 1.125em;
  }
  button[disabled],
  button[aria-disabled="true"] {
    color: var(--_ink-soft);
    background: var(--_wash);
    border-color: var(--_line);
    cursor: not-allowed;
  }
  input,
  select {
    font: inherit;
    min-height: var(--_target);
    padding: 8px 12px;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    max-width: 100%;
  }
  dialog {
    color: var(--_ink);
    background: var(--_paper);
    border: 0;
    border-radius: calc(var(--_radius) * 2);
    padding: 24px;
    width: min(460px, calc(100% - 32px));
    box-shadow: 0 16px 48px rgb(8 30 60 / 30%);
  }
  dialog::backdrop {
    background: rgb(8 30 60 / 45%);
  }
  dialog h3 {
    margin-block-end: 8px;
  }
  dialog .row {
    margin-block-start: 20px;
    justify-content: flex-end;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`
