/** How the explaining page looks, by day and by night: every text on its ground at a contrast of 4.5 or more. */
export const STYLE = `:root {
  color-scheme: light dark;
  --text: #1b1b1b; --ground: #ffffff; --faint: #5f5f5f; --line: #c8c8c8; --link: #0645ad; --target: #fff3c4;
  --place: #cfe8cf; --date: #d6e2fb; --deed: #fbd7d3; --actor: #e9dafa; --count: #f7e6b5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #ececec; --ground: #161616; --faint: #bcbcbc; --line: #4a4a4a; --link: #9cc3ff; --target: #3d3512;
    --place: #1f4a24; --date: #1f3a6b; --deed: #6b2620; --actor: #4a2d6b; --count: #57450f;
  }
}
body { margin: 0 auto; max-width: 90rem; padding: 1rem; color: var(--text); background: var(--ground); font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; margin: 0; }
a { color: var(--link); }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
.columns { display: grid; gap: 2rem; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
article { line-height: 2; overflow-wrap: anywhere; }
article h4 { margin-block: 1.2rem 0.4rem; }
mark, s { color: inherit; border-radius: 0.2em; padding-inline: 0.15em; border-block-end: 2px solid currentColor; }
.place { background: var(--place); } .date { background: var(--date); } .deed { background: var(--deed); }
.actor { background: var(--actor); } .count { background: var(--count); }
[data-letter]::before { content: attr(data-letter); font: 700 0.65em/1 system-ui, sans-serif; vertical-align: super; padding-inline-end: 0.25em; }
s { text-decoration: line-through; }
.furniture, .note { color: var(--faint); }
.furniture { font-size: 0.875rem; line-height: 1.5; margin-block: 0.4rem; }
.why { color: var(--faint); font-size: 0.75rem; font-style: italic; padding-inline: 0.3em; }
.told { border: 1px solid currentColor; border-radius: 0.3em; font: 700 0.75rem/1 system-ui, sans-serif; margin-inline-start: 0.3em; padding: 0.1em 0.35em; text-decoration: none; }
:target { background: var(--target); }
ol { list-style: none; margin: 0; padding: 0; }
li { border: 1px solid var(--line); border-radius: 0.4rem; margin-block-end: 1rem; padding: 0.7rem 1rem; }
dl { display: grid; font-size: 0.9rem; gap: 0.2rem 1rem; grid-template-columns: max-content minmax(0, 1fr); margin: 0.5rem 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }`
