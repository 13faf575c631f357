import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commonTexts } from '../ui/i18n/common-texts.ts';
import { translator } from '../ui/i18n/translator.ts';
import { Announcer } from '../ui/parts/announcer.ts';
import type { Live } from '../ui/parts/live.ts';
import { Herald } from './herald.ts';
import type { DeskApi } from './model/desk-api.ts';
import { NOTHING_YET, reduce, type Change, type DeskState } from './model/desk-state.ts';
import { DeskEvent, type DeskStore } from './model/desk-store.ts';
import { DeviceStore } from '../ui/staff/device-store.ts';
import { Settings } from './model/settings.ts';
import { Topics } from './model/topics.ts';
import { conversation, summary } from './testing/conversations.ts';
import { deskTexts } from './texts.ts';
import { Wording } from './wording.ts';

const t = translator('en', deskTexts.en, commonTexts.en);
const GONE = t('window.gone');
const BACK = t('window.back');

/** As much of the desk as the herald hears. */
class FakeStore extends EventTarget {
  readonly me = { username: 'anna', name: 'Anna', roles: [] };
  readonly settings = new Settings(new DeviceStore('anna'));
  state: DeskState = NOTHING_YET;

  apply(change: Change): void {
    const before = this.state;
    this.state = reduce(before, change);
    this.dispatchEvent(new DeskEvent(before, this.state, change));
  }

  isMine(): boolean {
    return true;
  }

  hasClaimed(): boolean {
    return true;
  }
}

let store: FakeStore;
let herald: Herald;
let said: string[];

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  const announcer = new Announcer();
  announcer.enter({ polite: (text: string) => said.push(text) } as unknown as Live);
  store = new FakeStore();
  const wording = new Wording(t, new Topics({} as DeskApi), 'anna');
  herald = new Herald(store as unknown as DeskStore, announcer, () => wording);
  herald.start();
});

afterEach(() => {
  herald.stop();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

describe('what is read out of the queue', () => {
  const URGENT = 'New urgent matter in the queue.';

  /** Who waits now; an exclamation mark stands for an urgent matter. */
  function waiting(...people: string[]): void {
    const list = people.map((id) => summary(id.replace('!', ''), { priority: id.endsWith('!') ? 'urgent' : 'normal' }));
    store.apply({ type: 'queue', waiting: list, mine: [] });
  }

  it('names an urgent matter with the number who wait, at once', () => {
    waiting('a');
    seconds(30);
    waiting('b!', 'a');
    expect(said).toEqual(['1 person waiting', `${URGENT} 2 people waiting`]);
  });

  it('names it with the next number, once, where one was just said', () => {
    waiting('a');
    waiting('b!', 'a');
    waiting('b!', 'a', 'c');
    expect(said).toEqual(['1 person waiting']);
    seconds(30);
    waiting('b!', 'a', 'c', 'd');
    seconds(30);
    expect(said.slice(1)).toEqual([`${URGENT} 3 people waiting`, '4 people waiting']);
  });

  it('names the matter of somebody who waits already as soon as it is urgent', () => {
    waiting('a');
    seconds(30);
    waiting('a!');
    expect(said.slice(1)).toEqual([`${URGENT} 1 person waiting`]);
  });

  it('is how it is when it is said', () => {
    waiting('a');
    waiting('b!', 'a');
    waiting('a');
    seconds(30);
    expect(said.slice(1)).toEqual(['1 person waiting']);
    waiting('a', 'c');
    waiting();
    seconds(30);
    expect(said).toHaveLength(2);
  });

  it('is nothing of what was there before', () => {
    store.apply({ type: 'ready', agent: store.me, waiting: [summary('a', { priority: 'urgent' })], mine: [] });
    waiting('a!', 'b');
    expect(said).toEqual(['2 people waiting']);
  });
});

describe('what is read out of the window of the customer in the open conversation', () => {
  function lists(...gone: readonly boolean[]) {
    const mine = gone.map((windowGone, at) => summary(`c${at}`, { state: 'agent', windowGone }));
    return { waiting: [], mine };
  }

  const connected = (connection: 'live' | 'away' = 'live') => store.apply({ type: 'connection', connection });
  const ready = (...gone: boolean[]) => store.apply({ type: 'ready', agent: store.me, ...lists(...gone) });
  const queue = (...gone: boolean[]) => store.apply({ type: 'queue', ...lists(...gone) });
  const open = (id = 'c0') => store.apply({ type: 'opened', conversation: conversation(id, { state: 'agent' }) });

  /** The window of the open conversation goes, which is told, and is back after ten seconds, which is put off. */
  function backSoon(): void {
    connected();
    ready(false);
    open();
    queue(true);
    seconds(10);
    queue(false);
    expect(said).toEqual([GONE]);
    seconds(10);
  }

  it('is said after the pause as it is then', () => {
    backSoon();
    seconds(10);
    expect(said).toEqual([GONE, BACK]);
  });

  it('is not said twice where it went again meanwhile', () => {
    backSoon();
    queue(true);
    seconds(60);
    expect(said).toEqual([GONE]);
  });

  it('is not said of a conversation that is closed or passed on meanwhile', () => {
    backSoon();
    queue();
    seconds(60);
    expect(said).toEqual([GONE]);
  });

  it('is not said of a conversation that was left meanwhile', () => {
    backSoon();
    store.apply({ type: 'left' });
    seconds(60);
    expect(said).toEqual([GONE]);
  });

  it('waits for the queue where the line drops meanwhile', () => {
    backSoon();
    connected('away');
    seconds(60);
    expect(said.filter((text) => text === BACK)).toEqual([]);
    connected();
    ready(true);
    seconds(60);
    expect(said.filter((text) => text === GONE)).toEqual([GONE]);
    expect(said).not.toContain(BACK);
  });

  it('reaches whoever opens the page at a conversation, whatever comes first', () => {
    open();
    connected();
    ready(true);
    expect(said).toEqual([GONE]);
  });

  it('reaches whoever has the queue before the conversation', () => {
    connected();
    ready(true);
    open();
    expect(said).toEqual([GONE]);
  });

  it('reaches whoever gets a conversation that they read along in', () => {
    connected();
    ready();
    open();
    expect(said).toEqual([]);
    queue(true);
    expect(said.filter((text) => text === GONE)).toEqual([GONE]);
  });

  it('reaches at once whoever opens another conversation', () => {
    connected();
    ready(true, true);
    open('c0');
    store.apply({ type: 'left' });
    open('c1');
    expect(said).toEqual([GONE, GONE]);
  });
});
