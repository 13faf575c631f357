import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceStore } from '../../ui/staff/device-store.ts';
import { Drafts } from './drafts.ts';

describe('drafts', () => {
  let drafts: Drafts;

  beforeEach(() => {
    localStorage.clear();
    drafts = new Drafts(new DeviceStore('ewa'));
  });

  afterEach(() => vi.restoreAllMocks());

  it('are kept for each conversation, replies apart from notes, over a reload', () => {
    drafts.keep('a', 'reply', 'to the customer');
    drafts.keep('a', 'note', 'to colleagues');
    drafts.keep('b', 'reply', 'to another');
    const reloaded = new Drafts(new DeviceStore('ewa'));
    expect(reloaded.text('a', 'reply')).toBe('to the customer');
    expect(reloaded.text('a', 'note')).toBe('to colleagues');
    expect(reloaded.text('b', 'reply')).toBe('to another');
  });

  it('are nobody else’s', () => {
    drafts.keep('a', 'reply', 'mine');
    expect(new Drafts(new DeviceStore('adam')).text('a', 'reply')).toBe('');
  });

  it('are gone when the text is', () => {
    drafts.keep('a', 'reply', 'begun');
    drafts.keep('a', 'reply', '  ');
    expect(drafts.has('a')).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it('last as long as the page where there is no room for more', () => {
    drafts.keep('a', 'reply', 'older');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    drafts.keep('a', 'reply', 'newer');
    expect(drafts.text('a', 'reply')).toBe('newer');
  });

  it('last as long as the page where the browser refuses storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    drafts.keep('a', 'reply', 'begun');
    expect(drafts.text('a', 'reply')).toBe('begun');
  });
});
