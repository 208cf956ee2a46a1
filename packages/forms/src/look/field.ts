// Questions, help, errors; groups and lists around them.

export const field = `
.yc-field { margin-block-start: calc(24px * var(--f-room)); }
.yc-holder { margin-block-start: calc(32px * var(--f-room)); }
form > .yc-field:first-child, form > .yc-holder:first-child { margin-block-start: 0; }
.yc-form .yc-label { display: block; font-weight: 600; margin-block-end: 6px; }
.yc-required { color: var(--f-red); font-size: var(--f-tiny); font-weight: 400; white-space: nowrap; }
.yc-mend {
  display: inline-block;
  margin-inline-start: 8px;
  padding: 0 8px;
  border-radius: 99px;
  background: var(--f-amber-pale);
  color: var(--f-amber);
  font-size: var(--f-tiny);
  font-weight: 600;
  box-shadow: inset 0 0 0 1px var(--f-amber-line);
}
.yc-open { padding: 12px 16px 16px; border-radius: var(--f-radius); border-inline-start: 4px solid var(--f-amber-line); background: var(--f-amber-pale); }
.yc-form .yc-help { color: var(--f-soft); font-size: 0.9375em; margin-block-end: 8px; }
.yc-form .yc-error {
  display: flex;
  gap: 6px;
  align-items: flex-start;
  color: var(--f-red);
  font-weight: 600;
  margin-block-end: 8px;
}
.yc-error .yc-sign { margin-block-start: 0.2em; }
.yc-way { font-weight: 400; }
.yc-wrong { border-inline-start: 4px solid var(--f-red); padding-inline-start: 14px; }
.yc-wrong.yc-open { background: none; }
.yc-form .yc-computed { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; padding: 10px 14px; border-radius: var(--f-radius); background: var(--f-wash); }
.yc-form .yc-computed .yc-label, .yc-form .yc-computed .yc-help { margin: 0; }
.yc-form .yc-computed .yc-label { font-weight: 400; color: var(--f-soft); min-width: 5em; }
.yc-computed + .yc-computed { margin-block-start: 8px; }
.yc-output { flex: 1 1 8em; font-weight: 600; }
.yc-computed .yc-help, .yc-computed .yc-error { flex: 1 0 100%; }
.yc-form .yc-computed .yc-error { margin: 4px 0 0; }
.yc-form .yc-nothing { color: var(--f-soft); font-weight: 400; }
.yc-form .yc-count { color: var(--f-soft); font-size: var(--f-small); margin-block-start: 4px; }
.yc-form .yc-over { color: var(--f-red); font-weight: 600; }

.yc-group-title { font-size: 1.125em; font-weight: 700; line-height: 1.4; }
.yc-form legend.yc-group-title { padding-block-end: 8px; border-block-end: 2px solid var(--f-line); }
.yc-group > .yc-help { margin-block-start: 10px; }
.yc-group > .yc-field:first-of-type { margin-block-start: 16px; }
.yc-holder > .yc-error { margin-block-start: 12px; margin-block-end: 0; }

.yc-rows { list-style: none; }
.yc-row { margin-block-start: 16px; margin-block-end: 16px; padding: 16px; border: 1px solid var(--f-line); border-radius: var(--f-radius); background: var(--f-wash); }
.yc-row > .yc-field:first-child, .yc-row > .yc-holder { margin-block-start: 0; }
.yc-row-title { font-weight: 700; color: var(--f-soft); }
.yc-row-fields > .yc-field:first-of-type { margin-block-start: 8px; }
.yc-row-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 16px; padding-block-start: 8px; border-block-start: 1px solid var(--f-line); }
.yc-row-buttons .yc-remove { margin-inline-start: auto; }
.yc-list > .yc-nothing { margin-block-start: 12px; margin-block-end: 12px; }
`
