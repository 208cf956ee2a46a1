// Inputs, choices and buttons: 48 pixels for a thumb, 16 for the text, so that no phone zooms in.
// A tag around the form gives its inputs a thumb's height; of a choice the whole label is the target.
// Many to tick are a list to run through, not a wall of boxes. (A remark inside the sheet would ship.)

export const control = `
.yc-input {
  display: block;
  width: 100%;
  max-width: 34em;
  min-height: var(--f-target);
  padding: 10px 12px;
  border: 1px solid var(--f-line-strong);
  border-radius: var(--f-radius);
  color: inherit;
  background: var(--f-paper);
  font: inherit;
  line-height: 1.5;
}
.yc-input:hover { border-color: var(--f-ink); }
.yc-form .yc-input:focus { border-color: var(--f-focus); outline: 2px solid var(--f-focus); outline-offset: 0; }
.yc-wrong .yc-input { border: 2px solid var(--f-red); }
.yc-form textarea.yc-input { resize: vertical; line-height: 1.65; }
.yc-select {
  appearance: none;
  padding-inline-end: 40px;
  background-image: linear-gradient(45deg, transparent 50%, var(--f-ink) 50%), linear-gradient(-45deg, transparent 50%, var(--f-ink) 50%);
  background-position: right 21px center, right 15px center;
  background-size: 6px 6px;
  background-repeat: no-repeat;
}
.yc-date { display: flex; flex-wrap: wrap; gap: 8px 14px; }
.yc-part { display: inline-flex; align-items: center; gap: 6px; }
.yc-digits-4 { width: 5.2em; }
.yc-digits-2 { width: 3.6em; }

.yc-choices { display: flex; flex-wrap: wrap; gap: calc(10px * var(--f-room)); max-width: 44em; }
.yc-choices > .yc-choice { flex: 0 1 auto; }
@media (max-width: 479px) {
  .yc-choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.25em), 1fr)); }
  .yc-choices.yc-long { grid-template-columns: 1fr; }
}
.yc-choice {
  display: inline-flex;
  align-items: center;
  gap: 10px;
  min-height: var(--f-target);
  padding: 8px 18px 8px 12px;
  border: 1px solid var(--f-line-strong);
  border-radius: var(--f-radius);
  background: var(--f-paper);
  cursor: pointer;
}
.yc-choice:hover { border-color: var(--f-blue); background: var(--f-blue-pale); }
.yc-choice input { flex: none; width: 22px; height: 22px; min-height: 0; margin: 0; padding: 0; accent-color: var(--f-blue); cursor: inherit; }
.yc-choice input:checked + span { font-weight: 600; }
.yc-choice span { text-wrap: balance; word-break: keep-all; }
.yc-many { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: 0 16px; }
.yc-many > .yc-choice { border-color: transparent; border-block-end-color: var(--f-line); border-radius: 0; padding: 6px 4px; }
.yc-choice:focus-within { outline: 2px solid var(--f-focus); outline-offset: 1px; }
.yc-form .yc-choice input:focus-visible { outline: none; }
.yc-wrong .yc-choice { border-color: var(--f-red); }
.yc-wrong .yc-many > .yc-choice { border-color: transparent; border-block-end-color: var(--f-line); }
.yc-is-tick .yc-choice { align-items: flex-start; max-width: 44em; padding-block-start: 11px; padding-block-end: 11px; }
.yc-is-tick .yc-choice input { margin-block-start: 0.15em; }

.yc-button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  min-height: var(--f-target);
  min-width: var(--f-target);
  padding: 8px 20px;
  border: 1px solid var(--f-blue);
  border-radius: var(--f-radius);
  color: var(--f-blue);
  background: var(--f-paper);
  font: inherit;
  line-height: 1.4;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.yc-button:hover { background: var(--f-blue-pale); }
.yc-form .yc-main { color: #fff; background: var(--f-blue); font-weight: 600; }
.yc-form .yc-main:hover { background: var(--f-blue-deep); }
.yc-form .yc-quiet { min-height: var(--f-quiet-target); padding: 6px 12px; border-color: transparent; background: none; text-decoration: underline; text-underline-offset: 0.2em; }
.yc-form .yc-quiet:hover { background: var(--f-blue-pale); }
.yc-form .yc-remove { color: var(--f-red); }
.yc-form .yc-remove:hover { background: var(--f-red-pale); }
.yc-form .yc-button[aria-disabled="true"] { color: var(--f-soft); background: var(--f-wash); border-color: var(--f-line-strong); cursor: progress; }

.yc-picks { display: flex; flex-wrap: wrap; gap: 10px; }
.yc-pick { position: relative; }
.yc-pick input:focus-visible + .yc-button { outline: 3px solid var(--f-focus); outline-offset: 2px; }
.yc-camera { display: none; }
@media (pointer: coarse) { .yc-camera { display: inline-block; } }
.yc-file-card, .yc-stored { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; }
.yc-file-card { max-width: 34em; margin-block-end: 10px; padding: 10px 12px; border: 1px solid var(--f-line); border-radius: var(--f-radius); background: var(--f-wash); }
.yc-file-card progress { flex: 1 0 100%; }
.yc-sending .yc-file-name { flex: 1 0 100%; overflow-wrap: anywhere; }
.yc-sending .yc-count { flex: 1 1 14em; }
.yc-file-card .yc-remove { margin-inline-start: auto; }
.yc-file-card > [role="alert"] { flex: 1 0 100%; }
.yc-form .yc-file-card .yc-error { margin-block-end: 0; }
.yc-file-name { display: inline-flex; flex: 1 1 6em; align-items: center; gap: 6px; }
.yc-stored .yc-file-name { flex: 0 1 auto; }
.yc-file-card .yc-sign { display: none; }
.yc-file-card .yc-error .yc-sign { display: block; }
.yc-file-name small { color: var(--f-soft); font-size: var(--f-small); white-space: nowrap; }
.yc-file-state { display: block; color: var(--f-soft); font-size: var(--f-small); }
.yc-rejected { color: var(--f-red); font-weight: 600; }
.yc-file-acts { display: inline-flex; flex-wrap: wrap; }
.yc-thumb { max-width: 60px; max-height: 80px; border-radius: 4px; border: 1px solid var(--f-line); background: var(--f-paper); }
.yc-picture { flex: none; max-width: 100%; height: auto; border: 1px solid var(--f-line); border-radius: var(--f-radius); }
`
