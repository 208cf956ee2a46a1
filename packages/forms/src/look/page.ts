// The page around the fields: steps, summary, notices, answers, the way on; and what print and other colours change.

export const page = `
.yc-heading { margin-block-end: 8px; }
.yc-step { color: var(--f-soft); font-size: 0.9375em; }
.yc-form progress {
  appearance: none;
  display: block;
  height: 8px;
  border: 0;
  border-radius: 99px;
  background: var(--f-line);
  color: var(--f-blue);
  overflow: hidden;
}
.yc-form progress::-webkit-progress-bar { background: var(--f-line); }
.yc-form progress::-webkit-progress-value { background: var(--f-blue); border-radius: 99px; }
.yc-form progress::-moz-progress-bar { background: var(--f-blue); }
.yc-form .yc-steps { width: 100%; margin-block-start: 6px; margin-block-end: 18px; }
.yc-title { font-size: 1.375em; line-height: 1.35; }

.yc-summary { margin-block-start: 16px; margin-block-end: 24px; padding: 16px 18px; border: 2px solid var(--f-red); border-radius: var(--f-radius); background: var(--f-red-pale); }
.yc-summary-title { display: flex; gap: 8px; align-items: center; color: var(--f-red); font-size: 1.125em; font-weight: 700; line-height: 1.4; }
.yc-summary ul, .yc-note ul { list-style: none; }
.yc-form .yc-summary .yc-help { margin: 2px 0 8px; }
.yc-summary li { border-block-start: 1px solid var(--f-line); padding-block-start: 10px; padding-block-end: 10px; }
.yc-form .yc-summary a { display: block; margin-block-start: -10px; margin-block-end: -10px; padding-block-start: 10px; padding-block-end: 10px; color: var(--f-red); font-weight: 600; }
.yc-summary a:hover { text-decoration-thickness: 2px; }
.yc-note { margin-block-start: 12px; margin-block-end: 20px; padding: 12px 16px; border-inline-start: 4px solid var(--f-amber-line); border-radius: var(--f-radius); background: var(--f-amber-pale); color: var(--f-amber); }
.yc-note ul { display: flex; flex-wrap: wrap; gap: 0 20px; }
.yc-form .yc-note a { display: inline-flex; align-items: center; min-height: var(--f-quiet-target); color: inherit; font-weight: 600; }

.yc-buttons { display: flex; flex-wrap: wrap; gap: 12px; margin-block-start: 36px; padding-block-start: 20px; border-block-start: 1px solid var(--f-line); }
.yc-buttons .yc-button { flex: 1 1 100%; min-height: calc(var(--f-target) + 4px); }
@media (min-width: 560px) { .yc-buttons .yc-button { flex: 0 1 auto; min-width: 10em; } }

.yc-answer { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; padding-block-start: 10px; padding-block-end: 10px; border-block-end: 1px solid var(--f-line); }
.yc-answer > dt { flex: 1 1 9em; color: var(--f-soft); }
@media (min-width: 560px) { .yc-answer > dt { max-width: 14em; } }
.yc-answer > dd { flex: 3 1 13em; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; justify-content: space-between; }
.yc-answer .yc-quiet { margin-block-start: -10px; margin-block-end: -10px; }
.yc-answer > dd > .yc-quiet { margin-inline-start: auto; }
.yc-text { white-space: pre-line; }
.yc-answer-group { margin-block-start: 20px; }
.yc-answer-group + .yc-answers { margin-block-start: 20px; border-block-start: 1px solid var(--f-line); }
.yc-answer-group > h4, .yc-review > section > h3 { font-size: 1em; font-weight: 700; padding-block-end: 6px; border-block-end: 2px solid var(--f-line); }
.yc-answer-group .yc-answer-group { padding-inline-start: 14px; border-inline-start: 3px solid var(--f-line); }
.yc-review > section { margin-block-start: 28px; }
.yc-form .yc-review > section > h3 { font-size: 1.125em; }

@media (prefers-reduced-motion: no-preference) {
  .yc-button, .yc-choice, .yc-input { transition: background-color 120ms, border-color 120ms; }
}
@media (forced-colors: active) {
  .yc-wrong, .yc-open { border-color: Mark; }
  .yc-button { border-color: ButtonText; }
}
@media print { .yc-buttons, .yc-quiet, .yc-picks { display: none; } }
`
