// The style of the page that tells the API.
export const STYLE = `:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; }
code { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
h1 { line-height: 1.2; }
h2 { margin: 3rem 0 0.5rem; padding-top: 1rem; border-top: 2px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { font-size: 0.85rem; white-space: nowrap; }
tbody th { width: 30%; font-weight: 400; }
.method { display: inline-block; min-width: 3rem; text-transform: uppercase; font-weight: 700; }
tbody .status, .status { width: 4rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
nav ul { padding: 0; list-style: none; }
nav li { padding: 0.2rem 0; }
a { text-underline-offset: 0.2em; }
:target { scroll-margin-top: 1rem; background: color-mix(in srgb, Highlight 20%, transparent); }
`
