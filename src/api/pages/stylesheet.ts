/** The stylesheet of all pages: dark and light, narrow and wide, on screen and on paper. */

export const STYLESHEET = `:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --raised: #f4f2ec; --ink: #1e2327; --quiet: #5a636b; --line: #d8d4ca; --control: #858b8f;
  --link: #14526f; --visited: #5b3a72; --sea: #dbe5ea; --land: #f3efe6; --border: #948d7f; --grid: #7d8a93; --edge: #20262a;
  --battles: #d55e00; --explosions: #e69f00; --civilians: #cc79a7; --strategic: #0072b2; --protests: #009e73; --riots: #f0e442;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191c; --raised: #1e2428; --ink: #e6e4df; --quiet: #a3abb1; --line: #363e44; --control: #7c878e;
    --link: #8cc4e0; --visited: #c9addf; --sea: #10161b; --land: #262d31; --border: #69727a; --grid: #7d8a93; --edge: #0b0e10;
    --battles: #f08032; --explosions: #f2b134; --civilians: #e09cc2; --strategic: #56b4e9; --protests: #2fc197;
  }
}
* { box-sizing: border-box }
html { font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
h1, h2, h3, .name, .lead { font-family: ui-serif, Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif; font-weight: 600; line-height: 1.25; text-wrap: balance }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin: 1.5rem 0 1rem }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
p, dl, ul, ol { margin: 0 0 1rem }
main p, dd { max-width: 42rem }
.lead { font-size: 1.15rem; font-weight: 400; line-height: 1.5; text-wrap: pretty }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em }
a:visited { color: var(--visited) }
a:hover { text-decoration-thickness: .14em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
main:focus, figcaption:focus { outline: none }
.quiet, .hint, .terms, caption { color: var(--quiet); font-size: .875rem }
.skip, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip:focus { width: auto; height: auto; clip-path: none; z-index: 1; padding: .5rem 1rem; background: var(--paper) }
code { font: .875em/1.5 ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace }
.formats code, dd code { user-select: all }
.top { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; justify-content: space-between; padding: 1.1rem 0 .8rem; border-bottom: 1px solid var(--line) }
.top a { color: inherit; text-decoration: none }
.top a:hover { text-decoration: underline }
.top nav { display: flex; gap: 1.5rem }
.name { font-size: 1.15rem }
.crumbs ol { display: flex; flex-wrap: wrap; margin: .9rem 0 0; padding: 0; list-style: none; font-size: .875rem; color: var(--quiet) }
.crumbs li + li::before { content: "/"; margin: 0 .5rem }
footer { margin-top: 4rem; border-top: 1px solid var(--line) }
footer h2 { margin-top: 1.5rem }
.links { padding-left: 1.1rem }
dt { font-weight: 600; margin-top: .6rem }
dd { margin: 0 }
dd ul { margin: 0; padding-left: 1.1rem }
.codes { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem }
.facts { display: grid; grid-template-columns: 9rem 1fr; column-gap: 1.5rem; border-top: 1px solid var(--line) }
.facts dt, .facts dd { margin: 0; max-width: none; padding: .5rem 0; border-bottom: 1px solid var(--line) }
.facts dt { margin-right: -1.5rem }
.wide { overflow-x: auto; margin-bottom: 1rem }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; overflow-wrap: normal }
caption { text-align: left; padding-bottom: .5rem }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line) }
th:last-child, td:last-child { padding-right: 0 }
thead th { font-size: .8125rem; color: var(--quiet); white-space: nowrap; border-bottom-color: var(--control) }
tbody th { font-weight: 600; min-width: 9rem }
.number { text-align: right }
.days { white-space: nowrap }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1rem 1.25rem; margin-bottom: 1.5rem; padding: 1.1rem 1.25rem 1.25rem; background: var(--raised); border-radius: 6px }
.field { display: flex; flex-direction: column; gap: .2rem; min-width: 0 }
label { font-size: .875rem; font-weight: 600 }
input, select, button { font: inherit; color: inherit; min-height: 2.5rem; width: 100% }
input, select { padding: .3rem .6rem; border: 1px solid var(--control); border-radius: 4px; background: var(--paper) }
button, .button { padding: .45rem 1.1rem; border: 0; border-radius: 4px; background: var(--link); color: var(--paper); font-weight: 600; text-decoration: none }
.button, .button:visited { display: inline-block; color: var(--paper) }
button { cursor: pointer }
button:hover, .button:hover { background: var(--ink) }
.field:last-child { align-self: end; gap: .5rem }
.hint { line-height: 1.4; font-size: .8125rem }
.terms { display: block; font-size: inherit }
.pages { display: flex; gap: 2rem; margin: 1.25rem 0 }
.operation { border-top: 1px solid var(--line); padding: .4rem 0 }
.operation[open] { padding-bottom: 1.5rem }
summary { cursor: pointer; padding: .35rem 0 }
summary h2 { display: inline; font: inherit; font-weight: 600; margin-right: .75rem }
.method { font-size: .75rem; letter-spacing: .06em; color: var(--quiet) }
.map { margin: 1.5rem 0 }
.map > svg { display: block; width: 100%; height: auto; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
.live { display: block; width: 100%; height: min(34rem, 75vh); border: 1px solid var(--line); border-radius: 6px }
@media (scripting: none) { .live { display: none } }
.ways { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 1.5rem; margin-top: 1rem }
main .ways { max-width: none }
.sea { fill: var(--sea) }
.land { fill: var(--land) }
.border { fill: none; stroke: var(--border); stroke-width: 1; stroke-dasharray: 5 3; vector-effect: non-scaling-stroke }
.grid path { stroke: var(--grid); stroke-width: .6; opacity: .35 }
.map text { font-size: 12px; fill: var(--ink); stroke: var(--land); stroke-width: 3; stroke-linejoin: round; paint-order: stroke }
.map .grid text { fill: var(--quiet); font-size: 11px }
.town circle { fill: var(--quiet) }
.scale path, .reticle { fill: none; stroke: var(--ink); stroke-width: 1.5 }
.ring { fill: var(--link); fill-opacity: .09; stroke: var(--link); stroke-width: 1.5; stroke-dasharray: 6 4 }
.mark { stroke: var(--edge); stroke-width: 1; fill: var(--link) }
.map a:hover .mark, .map a:focus .mark { stroke: var(--ink); stroke-width: 3 }
.battles { fill: var(--battles) }
.explosions { fill: var(--explosions) }
.civilians { fill: var(--civilians) }
.strategic { fill: var(--strategic) }
.protests { fill: var(--protests) }
.riots { fill: var(--riots) }
.key { width: .95em; height: .95em; vertical-align: -.1em; overflow: visible }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0 .25rem; padding: 0; list-style: none; font-size: .875rem }
figcaption p { margin: .25rem 0 }
@media (max-width: 40rem) {
  td:not(.number) { min-width: 8rem }
  .facts { display: block }
  .facts dt { border: 0; padding-bottom: 0 }
  .facts dd { padding-top: 0 }
  .map text, .map .grid text { font-size: 20px }
  .town.wide, .grid text { display: none }
  .mark { transform: scale(1.6) }
  .key .mark { transform: none }
}
@media (forced-colors: active) { .mark, .land, .sea { forced-color-adjust: none } }
@media print {
  :root { --paper: #fff; --raised: #fff }
  .skip, .top nav, .crumbs, form, .pages { display: none }
  .wide { overflow: visible }
  body { max-width: none; font-size: 10pt }
  a { color: inherit }
  tr, figure { break-inside: avoid }
}
`
