// The elder mode: larger type, room and targets, stronger contrast. One attribute sets inherited properties; the looks read them.
import { css } from 'lit'

/**
 * What a tag sets here reaches everything in it: its own look, tags inside it, forms.
 * Body text 20 px, nothing below 18 px; targets 56 px; text at least 7 to 1 (DOMAIN C10, GB/T 37668).
 */
export const elder = css`
  :host([elder]) {
    --yc-elder-font-size: 20px;
    --yc-elder-small: 0.9em;
    --yc-elder-target: 56px;
    --yc-elder-leading: 1.8;
    --yc-elder-room: 1.5;
    --yc-elder-ink: #000;
    --yc-elder-ink-soft: #2f3a45;
    --yc-elder-line: #8592a1;
    --yc-elder-line-strong: #3c4855;
    --yc-elder-red: #8c1710;
    --yc-elder-amber: #5f3900;
    --yc-elder-green: #0d4a27;
  }
`
