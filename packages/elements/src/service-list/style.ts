// The look of <service-list> alone.
import { css } from 'lit'

export const style = css`
  [hidden] {
    display: none;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: calc(12px * var(--_room));
    padding: 16px;
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_wash);
  }
  .find label {
    flex: 1 1 8em;
  }
  .find .text {
    flex: 2 1 16em;
  }
  .find span {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }
  .find input,
  .find select {
    width: 100%;
  }
  .services {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: calc(12px * var(--_room));
  }
  .service {
    position: relative;
  }
  .service > * + * {
    margin-block-start: 6px;
  }
  .service:hover {
    border-color: var(--_blue);
    background: var(--_blue-pale);
  }
  .service.replaced,
  .service.suspended {
    background: var(--_wash);
  }
  /* Its target is the card. */
  button.open {
    position: static;
    min-height: 0;
    padding: 0;
    font-weight: 600;
    text-align: start;
  }
  button.open:hover:not([disabled]) {
    background: none;
  }
  button.open::after {
    content: "";
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  button.open:focus-visible {
    outline: none;
  }
  button.open:focus-visible::after {
    border-radius: calc(var(--_radius) * 1.5);
    outline: 3px solid var(--_amber-line);
    outline-offset: 2px;
  }
`
