import { fonts, palette } from '../../diagrams/theme.ts';

/** What previews of links show without cutting. */
export const cardSize = { width: 1200, height: 630 } as const;

const { paper, sheet, ink, soft, line, hair, blue, ok, warn } = palette;

/** The page on which cards are set. It may load and run nothing of its own. */
export const cardHtml = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<body><div class="card">
<div class="name"><p class="kind"></p><h1></h1><p class="summary"></p></div>
<p class="number"><span></span><b></b></p>
<dl></dl>
</div>
<p class="site"><svg viewBox="0 0 20 20" width="28" height="28"><path d="M1 1h18v18H1zM8 1v11h5m6 0h-2" fill="none" stroke="currentColor" stroke-width="2"/></svg>Groundplan</p>`;

/** A title block on squared paper, by day. Lines lie on whole pixels, so that a picture needs few colours. */
export const cardCss = `
* { box-sizing: border-box; margin: 0; }
body {
  width: ${cardSize.width}px; height: ${cardSize.height}px; overflow: hidden; padding: 60px;
  background:
    linear-gradient(${hair.light} 1px, transparent 1px) 0 -1px / 30px 30px,
    linear-gradient(90deg, ${hair.light} 1px, transparent 1px) -1px 0 / 30px 30px,
    ${paper.light};
  color: ${ink.light}; font-family: ${fonts.sans}; overflow-wrap: anywhere; unicode-bidi: isolate;
}
[hidden] { display: none !important; }
.card {
  display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) auto;
  width: 1080px; height: 450px; border: 2px solid ${ink.light}; background: ${sheet.light};
}
/* A title block lies low on its sheet. */
.card.plain { height: 330px; margin-top: 120px; }
.kind, .number span, dt {
  color: ${soft.light}; font: 700 18px/1.4 ${fonts.mono}; letter-spacing: 0.08em; text-transform: uppercase;
}
.name { padding: 34px 40px 30px; overflow: hidden; }
h1 {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; margin-top: 14px; padding-bottom: 0.06em;
  font-size: var(--title); line-height: 1.08; letter-spacing: -0.025em; text-wrap: balance;
}
.summary {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; margin-top: 16px;
  color: ${soft.light}; font-size: 27px; line-height: 1.36;
}
.number {
  display: flex; flex-direction: column; align-items: center; justify-content: center; min-width: 190px; padding: 20px;
  border-left: 2px solid ${line.light};
}
.number b { margin-top: 6px; color: ${blue.light}; font: 700 60px/1.1 ${fonts.mono}; }
.number b.long { font-size: 42px; }
.name.tight .summary { display: none; }
dl { grid-column: 1 / -1; display: flex; overflow: hidden; border-top: 2px solid ${line.light}; }
dl div { flex: 1 1 auto; max-width: 50%; padding: 18px 16px 20px; }
dl div:only-child { max-width: none; }
dl div:first-child { padding-left: 40px; }
dl div + div { border-left: 2px solid ${line.light}; }
dt { width: 0; min-width: max(100%, 6em); overflow: hidden; font-size: 15px; text-overflow: ellipsis; white-space: nowrap; }
dd {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 4px;
  font-size: 23px; font-weight: 700; line-height: 1.25; overflow-wrap: break-word;
}
dd.unit { margin-top: 2px; color: ${soft.light}; font-size: 19px; font-weight: 400; }
dd:empty { display: none; }
.ok { color: ${ok.light}; }
.warn { color: ${warn.light}; }
.site { display: flex; align-items: center; gap: 14px; margin-top: 34px; font-size: 27px; font-weight: 700; }
.site svg { color: ${blue.light}; }
`;
