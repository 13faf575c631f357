import { expect, it } from 'vitest';
import type { MessageEvent } from '../../ui/api/events.ts';
import { Versions } from './versions.ts';

const FULL: MessageEvent = {
  seq: 1,
  at: '2026-11-25T12:00:00Z',
  type: 'message',
  author: { kind: 'bot' },
  text: 'Blocking a card is free of charge.',
  html: '<p>Blocking a card is free of charge.</p>',
  language: 'en',
};
const BOTH: MessageEvent = { ...FULL, seq: 2, simple: { text: 'It costs nothing.', html: '<p>It costs nothing.</p>' } };
const OTHER: MessageEvent = { ...BOTH, seq: 3 };

it('U03 shows the full answer until the person asks for plain words, and for that message alone', () => {
  const versions = new Versions(() => false);
  expect(versions.shown(BOTH)).toBe(BOTH);
  versions.change(BOTH);
  expect(versions.shown(BOTH)).toMatchObject({ text: 'It costs nothing.', html: '<p>It costs nothing.</p>', seq: 2 });
  expect(versions.shown(OTHER)).toBe(OTHER);
  versions.change(BOTH);
  expect(versions.shown(BOTH)).toBe(BOTH);
});

it('U03 shows plain words first to who prefers them, where there are any, and keeps what was chosen', () => {
  let prefers = true;
  const versions = new Versions(() => prefers);
  expect(versions.shown(FULL)).toBe(FULL);
  expect(versions.simpleShown(BOTH)).toBe(true);
  versions.change(BOTH);
  expect(versions.simpleShown(BOTH)).toBe(false);
  prefers = false;
  expect(versions.simpleShown(BOTH)).toBe(false);
  expect(versions.simpleShown(OTHER)).toBe(false);
});
