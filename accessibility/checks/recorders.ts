import type { BrowserContext, Page } from 'playwright-core';

export interface Announcement {
  readonly politeness: 'polite' | 'assertive';
  readonly text: string;
}

/** How a widget's page is watched: what its live regions were given, and where the focus was. */
declare global {
  interface Window {
    announcements: Announcement[];
    focusMoves: string[];
  }
}

/**
 * Watches every live region and every move of the focus from before the first script runs. Shadow roots are watched as
 * they are made, because an observer of the document does not see into them.
 */
export async function installRecorders(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.announcements = [];
    window.focusMoves = [];

    const watch = (root: Node) =>
      new MutationObserver((records) => records.forEach(({ target, addedNodes }) => addedNodes.forEach((node) => heard(target, node)))).observe(
        root,
        { childList: true, subtree: true },
      );
    const heard = (target: Node, node: Node) => {
      const region = (target as Element).closest?.('[aria-live=polite], [aria-live=assertive]');
      const text = node.textContent?.trim();
      if (region && text) {
        window.announcements.push({ politeness: region.getAttribute('aria-live') as 'polite' | 'assertive', text });
      }
    };
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };

    const deepest = () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    const describe = (element: Element | null) =>
      element === null || element === document.body
        ? 'body'
        : element.id || element.getAttribute('aria-label') || element.textContent?.trim() || element.tagName;
    let last = '';
    const note = () => {
      const now = describe(deepest());
      if (now !== last) window.focusMoves.push(now);
      last = now;
    };
    document.addEventListener('focusin', note, true);
    document.addEventListener('focusout', () => queueMicrotask(note), true);
    const everyFrame = () => {
      note();
      requestAnimationFrame(everyFrame);
    };
    requestAnimationFrame(everyFrame);
  });
}

/** Told where a part of the window takes long to come, which is the machine's doing. */
const BY_CHANCE = 'Loading';

export async function announcements(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => window.announcements.map(({ text }) => text));
  return all.filter((text) => text !== BY_CHANCE);
}

export async function alerts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.announcements.filter(({ politeness }) => politeness === 'assertive').map(({ text }) => text));
}

/** Where the focus went since the last call, each place once in a row. */
export async function focusMoves(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Moves inside one shadow root are only seen frame by frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return window.focusMoves.splice(0);
  });
}
