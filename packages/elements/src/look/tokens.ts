// The tokens: what a host may set from outside, each with the value it has otherwise.
import { css } from 'lit'

/**
 * Everything is drawn inside `.yc`, which starts from nothing: a host page's `* { … }` reaches the tag itself, never what is in it.
 * A host sets `--yc-…` on the tag or on any ancestor.
 */
export const tokens = css`
  :host {
    display: block;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .yc {
    all: initial;
    display: block;
    /* Three things that all: initial leaves, or takes from a page that means the tag: both languages run from left to
       right; a page that hides the tag (a closed tab) hides what is in it; a page that forbids selecting means its news. */
    direction: ltr;
    visibility: inherit;
    -webkit-user-select: text;
    user-select: text;
    --_blue: var(--yc-blue, #0b4a8f);
    --_blue-deep: var(--yc-blue-deep, #08366a);
    --_blue-pale: var(--yc-blue-pale, #eef4fb);
    --_ink: var(--yc-elder-ink, var(--yc-ink, #16202b));
    --_ink-soft: var(--yc-elder-ink-soft, var(--yc-ink-soft, #4a5765));
    --_paper: var(--yc-paper, #fff);
    --_wash: var(--yc-wash, #f5f7fa);
    --_line: var(--yc-elder-line, var(--yc-line, #d3dbe4));
    --_line-strong: var(--yc-elder-line-strong, var(--yc-line-strong, #76859a));
    --_red: var(--yc-elder-red, var(--yc-red, #b3261e));
    --_red-pale: var(--yc-red-pale, #fdf0ef);
    --_amber: var(--yc-elder-amber, var(--yc-amber, #7a4a00));
    --_amber-pale: var(--yc-amber-pale, #fff6e3);
    --_amber-line: var(--yc-amber-line, #e2a93b);
    --_green: var(--yc-elder-green, var(--yc-green, #17663a));
    --_green-pale: var(--yc-green-pale, #edf7f0);
    --_radius: var(--yc-radius, 6px);
    --_small: var(--yc-elder-small, 0.875em);
    --_target: var(--yc-elder-target, 44px);
    --_room: var(--yc-elder-room, 1);
    --_font: var(
      --yc-font,
      system-ui,
      -apple-system,
      "PingFang SC",
      "Hiragino Sans GB",
      "Microsoft YaHei",
      "Noto Sans CJK SC",
      "Noto Sans SC",
      "Source Han Sans SC",
      "WenQuanYi Micro Hei",
      sans-serif
    );
    color: var(--_ink);
    background: var(--yc-ground, var(--_paper));
    font-family: var(--_font);
    font-size: var(--yc-elder-font-size, var(--yc-font-size, medium));
    line-height: var(--yc-elder-leading, 1.65);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    color-scheme: light;
  }
  .yc *,
  .yc *::before,
  .yc *::after {
    box-sizing: border-box;
  }
`
