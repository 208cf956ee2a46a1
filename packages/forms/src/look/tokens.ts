// The tokens a host may set (the same names as the elements'; `--yc-elder-…` comes from their elder mode), and the ground everything stands on.

export const tokens = `
.yc-form {
  --f-blue: var(--yc-blue, #0b4a8f);
  --f-blue-deep: var(--yc-blue-deep, #08366a);
  --f-blue-pale: var(--yc-blue-pale, #eef4fb);
  --f-ink: var(--yc-elder-ink, var(--yc-ink, #16202b));
  --f-soft: var(--yc-elder-ink-soft, var(--yc-ink-soft, #4a5765));
  --f-paper: var(--yc-paper, #fff);
  --f-wash: var(--yc-wash, #f5f7fa);
  --f-line: var(--yc-elder-line, var(--yc-line, #d3dbe4));
  --f-line-strong: var(--yc-elder-line-strong, var(--yc-line-strong, #76859a));
  --f-red: var(--yc-elder-red, var(--yc-red, #b3261e));
  --f-red-pale: var(--yc-red-pale, #fdf0ef);
  --f-amber: var(--yc-elder-amber, var(--yc-amber, #7a4a00));
  --f-amber-pale: var(--yc-amber-pale, #fff6e3);
  --f-amber-line: var(--yc-amber-line, #e2a93b);
  --f-green: var(--yc-elder-green, var(--yc-green, #17663a));
  --f-focus: var(--yc-focus, #b86e00);
  --f-radius: var(--yc-radius, 6px);
  --f-small: var(--yc-elder-small, 0.875em);
  --f-tiny: var(--yc-elder-small, 0.8125em);
  --f-target: var(--yc-elder-target, 48px);
  --f-quiet-target: var(--yc-elder-target, 44px);
  --f-room: var(--yc-elder-room, 1);
  color: var(--f-ink);
  line-height: var(--yc-elder-leading, 1.65);
  overflow-wrap: anywhere;
}
.yc-form *, .yc-form *::before, .yc-form *::after { box-sizing: border-box; }
.yc-form p, .yc-form h3, .yc-form h4, .yc-form ul, .yc-form ol, .yc-form dl, .yc-form dd, .yc-form fieldset, .yc-form legend { margin: 0; padding: 0; }
.yc-form fieldset { border: 0; min-width: 0; }
.yc-form legend { display: block; width: 100%; }
.yc-form a { color: var(--f-blue); text-underline-offset: 0.2em; }
.yc-form :focus-visible { outline: 3px solid var(--f-focus); outline-offset: 2px; }
.yc-form [data-focus]:focus { outline: none; }
.yc-form .yc-summary:focus { outline: 3px solid var(--f-focus); outline-offset: 2px; }
.yc-form .yc-unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.yc-sign { flex: none; width: 1.25em; height: 1.25em; }
`
