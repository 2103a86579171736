/** Makes pages around a text: ASCII heads of any length, declarations, English pages. */
import { encode } from './encoders.ts';
import { type Piece, pick, type Random, whole } from './pieces.ts';

/** Lines as templates contain them, without any Chinese. */
const CODE = [
  '<script src="/static/js/jquery-1.12.4.min.js"></script>',
  '<link rel="stylesheet" href="/css/main.css?v=20190423" media="all">',
  'var _hmt = _hmt || []; (function(){ var s = document.createElement("script"); })();',
  '.nav li a:hover { color: #c00; text-decoration: underline; }',
  'if (typeof window.config === "undefined") { window.config = { debug: false, id: 3417 }; }',
  '<div class="header"><div class="logo"><a href="/"><img src="/img/logo.png" alt=""></a></div>',
  'function track(e){return e&&e.preventDefault?e.preventDefault():!1}',
  '<!--[if lt IE 9]><script src="/js/html5shiv.js"></script><![endif]-->',
  '@media (max-width: 768px) { .side { display: none } .main { width: 100% } }',
  'var data="eyJpZCI6MTIsInRhZ3MiOlsibmV3cyIsInRlY2giXX0=";',
  '<li><a href="/news/2018/0611/c1-3021.html" target="_blank">&raquo;</a></li>',
  '<input type="hidden" name="token" value="a93b0ffe51c04d9c">',
  '$(function(){ $(".tab li").on("click", function(){ $(this).addClass("on"); }); });',
  '/* ~{ layout ~} v2.3 */ .clear:after { content: "."; display: block; height: 0 }',
];

/** Makes 5 to 50 KB of markup and script. */
export function asciiHead(random: Random): string {
  const size = whole(random, 5_000, 50_000);
  const lines = ['<!DOCTYPE html>', '<html>', '<head>'];
  for (let length = 30; length < size; ) {
    const line = pick(random, CODE);
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n</head>\n<body>\n`;
}

/** Makes a page whose `<meta>` declares a label, or that has no `<meta>`. */
export function page(paragraphs: readonly string[], meta: string | null): string {
  const declared =
    meta === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">\n`;
  const [title = '', ...body] = paragraphs;
  return `<!DOCTYPE html>\n<html>\n<head>\n${declared}<title>${title}</title>\n<link rel="stylesheet" href="/css/a.css">\n</head>\n<body>\n<div class="main">\n${body.map((text) => `<p>${text}</p>`).join('\n')}\n</div>\n<script src="/js/a.js"></script>\n</body>\n</html>\n`;
}

/** The bytes of a text that the encoding is known to represent. */
export function bytesOf(text: string, encoding: string): Uint8Array {
  const bytes = encode(text, encoding);
  if (bytes === null) throw new Error(`${encoding} cannot hold ${text.slice(0, 40)}`);
  return bytes;
}

export const inEncoding = (text: string, encoding: string): Piece => ({
  text,
  bytes: bytesOf(text, encoding),
});
