// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { smallerCss } from './literals.ts';

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
