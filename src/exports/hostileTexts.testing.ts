import { HOSTILE_NAMES } from './hostile.testing.ts';

const code = 'globalThis.hacked=1';
const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'ontoggle', 'onbegin'];
const tags = [
  'img src=x',
  'svg',
  'body',
  'input autofocus',
  'details open',
  'iframe src=data:,x',
  'video src=x',
  'style',
];
const wrappers = [
  `<script>${code}</script>`,
  `<svg><script>${code}</script></svg>`,
  `<svg><foreignObject><body><script>${code}</script></body></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${code}'/>#x"/></svg>`,
  `<svg><animate onbegin="${code}" attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${code}">x</mi></math>`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<object data="javascript:${code}"></object>`,
  `<embed src="javascript:${code}">`,
  `<form action="javascript:${code}"><button autofocus>x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${code}">`,
  `<base href="http://evil.example/">`,
  `<link rel=stylesheet href="http://evil.example/x.css">`,
  `<template><script>${code}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<a href="javascript:${code}" autofocus onfocus=${code}>x</a>`,
  `javascript:${code}//`,
  `"-(${code})-"`,
  `'-(${code})-'`,
  '`${' + code + '}`',
  `\${${code}}`,
  `{{constructor.constructor('${code}')()}}`,
  `</script><script>${code}</script>`,
  `</textarea><script>${code}</script>`,
  `</style><script>${code}</script>`,
  `--></title><script>${code}</script>`,
  `\\u003cscript>${code}\\u003c/script>`,
  `&lt;script&gt;${code}&lt;/script&gt;`,
  `%3Cscript%3E${code}%3C/script%3E`,
  `<scr\u0000ipt>${code}</scr\u0000ipt>`,
  `<ſcript>${code}</ſcript>`,
  `＜script＞${code}＜/script＞`,
];
const styles = [
  'red;position:fixed;inset:0;z-index:9999',
  '}*{display:none}',
  '</style><style>*{display:none!important}',
  'url(http://evil.example/x.png)',
  '@import "http://evil.example/x.css";',
  'expression(alert(1))',
  '\\3c script>',
  'x{animation:x}@keyframes x{}',
  'var(--ink,red)',
  'width:99999px;height:99999px',
];
const marks = ['\u200e', '\u200f', '\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u061c'];
const hidden = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u115f', '\u3164', '\u{e0041}'];

/** Texts that could be more than text in a page: each is to be shown as it is, or as nothing, and to do nothing. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...new Set([
    ...HOSTILE_NAMES,
    ...wrappers,
    ...handlers.flatMap((handler, i) => tags.slice(i % 4, (i % 4) + 5).map((tag) => `"><${tag} ${handler}=${code}>`)),
    ...styles,
    ...marks.map((mark) => `SQL${mark}01.exe${mark}`),
    ...hidden.map((mark) => `S${mark}Q${mark}L${mark}01`),
    ...hidden.map((mark) => mark.repeat(40)),
    'a'.repeat(200),
    '\u0301'.repeat(200),
    'Z\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(20),
    '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'.repeat(20),
    '\ufdfd'.repeat(60),
    '\u{12031}'.repeat(60),
    'שלום '.repeat(30),
    'ก็็็็็็็็็็็็็็็็็็็็',
    '\t'.repeat(50),
    '\n'.repeat(50),
    '-'.repeat(200),
    'a b '.repeat(50),
  ]),
];

/** Far more than any field takes. */
export const LONG_TEXTS: readonly string[] = ['x', 'W', 'a b ', '\u202e', '\u0301', '<b>', '文', '\u{1f600}'].map(
  (text) => text.repeat(Math.ceil(10_000 / text.length)),
);
