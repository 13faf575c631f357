import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from './announcer.ts';
import { Live } from './live.ts';

function liveRegions(): Live {
  const live = new Live();
  document.body.append(live);
  return live;
}

function texts(live: Live, role: 'status' | 'alert'): string[] {
  return [...live.renderRoot.querySelectorAll(`[role=${role}] p`)].map((paragraph) => paragraph.textContent);
}

describe('the announcer', () => {
  let page: Live;
  let announcer: Announcer;

  beforeEach(() => {
    vi.useFakeTimers();
    page = liveRegions();
    announcer = new Announcer();
    announcer.enter(page);
  });

  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('has both regions from the start, empty', () => {
    expect(page.renderRoot.querySelector('[aria-live=polite]')?.textContent).toBe('');
    expect(page.renderRoot.querySelector('[aria-live=assertive]')?.textContent).toBe('');
  });

  it('says the same words twice as two announcements', () => {
    announcer.say('Sent');
    announcer.say('Sent');
    expect(texts(page, 'status')).toEqual(['Sent', 'Sent']);
  });

  it('clears what was said within 15 seconds', () => {
    announcer.say('Sent');
    announcer.alert('Not sent');
    vi.advanceTimersByTime(15_000);
    expect([...texts(page, 'status'), ...texts(page, 'alert')]).toEqual([]);
  });

  it('speaks inside the topmost modal and on the page again after it', () => {
    const modal = liveRegions();
    announcer.enter(modal);
    announcer.say('inside');
    announcer.leave(modal);
    announcer.say('outside');
    expect(texts(modal, 'status')).toEqual(['inside']);
    expect(texts(page, 'status')).toEqual(['outside']);
  });

  it('keeps news silent when asked to, outcomes and failures never', () => {
    announcer.enabled = false;
    announcer.say('news');
    announcer.tell('outcome');
    announcer.alert('failure');
    expect(texts(page, 'status')).toEqual(['outcome']);
    expect(texts(page, 'alert')).toEqual(['failure']);
  });

  it('does not say what was cancelled before its time', () => {
    announcer.sayAfter(2000, 'typing', () => 'Okienko is writing');
    vi.advanceTimersByTime(1900);
    announcer.cancel('typing');
    vi.advanceTimersByTime(5000);
    expect(texts(page, 'status')).toEqual([]);
  });

  it('keeps the first deadline when the same thing goes on', () => {
    announcer.sayAfter(2000, 'typing', () => 'Okienko is writing');
    vi.advanceTimersByTime(1500);
    announcer.sayAfter(2000, 'typing', () => 'Okienko is writing');
    vi.advanceTimersByTime(600);
    expect(texts(page, 'status')).toEqual(['Okienko is writing']);
  });

  it('says the place in the queue at most every 30 seconds, and then the newest', () => {
    announcer.sayAtMostEvery(30_000, 'queue', () => 'place 4');
    vi.advanceTimersByTime(5000);
    announcer.sayAtMostEvery(30_000, 'queue', () => 'place 3');
    announcer.sayAtMostEvery(30_000, 'queue', () => 'place 2');
    expect(texts(page, 'status')).toEqual(['place 4']);
    vi.advanceTimersByTime(25_000);
    expect(texts(page, 'status')).toEqual(['place 2']);
  });

  it('begins anew with what comes now and then', () => {
    announcer.sayAtMostEvery(30_000, 'window', () => 'closed');
    announcer.sayAtMostEvery(30_000, 'window', () => 'open again');
    announcer.renew('window');
    announcer.sayAtMostEvery(30_000, 'window', () => 'closed too');
    expect(texts(page, 'status').at(-1)).toContain('closed too');
    vi.advanceTimersByTime(30_000);
    expect(texts(page, 'status').join()).not.toContain('open again');
  });
});
