// @vitest-environment node
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chatFiles } from '../build/chat-pages.ts';
import { LANGUAGES } from '../ui/i18n/languages.ts';
import texts from '../ui/messages/en/chat.json';

const ROOT = join(import.meta.dirname, '..');
const files = chatFiles(ROOT, { style: '/assets/chat.css', script: '/assets/chat.js', icon: '/assets/mark.svg' });

describe('the page that the chat has to itself', () => {
  it('is there in every language', () => {
    expect(files.map(([path]) => path)).toEqual(LANGUAGES.map((language) => `chat/${language}/index.html`));
  });

  it.each(files)('%s has no inline script or style, one heading of the first level, and every text', (_, html) => {
    expect(html).not.toMatch(/<style|style="|<script>|\son[a-z]+="|javascript:|undefined|[{}]/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it.each(files)('%s leaves open what only the bank knows', (_, html) => {
    expect(html).toMatch(/<title>[^<]* · <!--okienko:name--><\/title>/);
    for (const place of ['name', 'look', 'phone', 'emergency']) expect(html).toContain(`<!--okienko:${place}-->`);
  });

  it.each(files)('%s names texts that its script can say again', (_, html) => {
    const named = [...html.matchAll(/data-(?:text|link)="([^"]*)"/g)].map(([, key]) => key);
    expect(named.length).toBeGreaterThan(5);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(named));
  });
});
