// @vitest-environment node
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { smallerCss, smallerTemplates } from './literals.ts';

describe('a smaller style sheet', () => {
  it.each([
    ['/* why */ a { color: red; }', 'a{color:red}'],
    ['a:hover,\n  b > c {\n  margin: 0 auto;\n}', 'a:hover,b>c{margin:0 auto}'],
    ['.answer :is(ul, ol) { padding: 0 }', '.answer :is(ul,ol){padding:0}'],
    ['a::before { content: ""; }', 'a::before{content:""}'],
    ['a { color: oklch(0.4 0.05 90.05); width: 10.5px }', 'a{color:oklch(.4 .05 90.05);width:10.5px}'],
    ['p { width: calc(1px + 2px * 3) }', 'p{width:calc(1px + 2px * 3)}'],
    ['@media (max-width: 30rem), (max-height: 30rem) { a { b: c; } }', '@media (max-width:30rem),(max-height:30rem){a{b:c}}'],
    [':host([data-aside]) .panel { inset: auto }', ':host([data-aside]) .panel{inset:auto}'],
  ])('means the same: %j', (sheet, smaller) => {
    expect(smallerCss(sheet)).toBe(smaller);
  });
});

describe('a smaller template', () => {
  it.each([
    ['html`<p>\n  <b>${x}</b>\n</p>`', 'html`<p> <b>${x}</b> </p>`'],
    ['html`<p>\n ${y ? html`<b>\n</b>` : z}\n</p>`', 'html`<p> ${y ? html`<b> </b>` : z} </p>`'],
    ['const text = `a\n b`; html`<p>\n ${`c\n d`}</p>`;', 'const text = `a\n b`; html`<p> ${`c\n d`}</p>`;'],
    ['const none = 1;', 'const none = 1;'],
  ])('means the same, also where templates stand in templates: %j', (code, smaller) => {
    expect(smallerTemplates(code, parseAst(code))).toBe(smaller);
  });
});
