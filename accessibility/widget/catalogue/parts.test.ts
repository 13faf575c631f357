import { describe, expect, it } from 'vitest';
import { all, AT_ONCE, COMMON, LATER, pick, type Part } from './parts.ts';
import common from '../../ui/messages/en/common.json';
import glossary from '../../ui/messages/en/glossary.json';
import widget from '../../ui/messages/en/widget.json';

const CATALOGUES = { widget, common, glossary };
const PARTS = ['window', ...Object.keys(LATER)] as Part[];
const keys = (part: Part) => Object.keys(pick(part, CATALOGUES));

describe('the texts of the window', () => {
  it('each come with one part, and all of them come', () => {
    expect(PARTS.flatMap(keys).sort()).toEqual(Object.keys(all(CATALOGUES)).sort());
  });

  it('come with the window where it needs them before the part is there', () => {
    expect(keys('window')).toEqual(expect.arrayContaining([...AT_ONCE]));
  });

  it('hold nothing of what is said on our pages alone', () => {
    expect(Object.keys(all({ widget: {}, common, glossary: {} })).sort()).toEqual([...COMMON].sort());
  });

  it.each(PARTS)('leave no part without words: %s', (part) => {
    expect(keys(part).length).toBeGreaterThan(10);
  });
});
