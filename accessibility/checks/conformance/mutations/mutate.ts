import type { Browser, BrowserContext } from 'playwright-core';
import type { Stage } from '../../setup.ts';

/** What is spoilt on a page: styles of every root, single elements whenever they appear, or the page's own functions. */
export type Change =
  | { readonly css: string }
  | { readonly each: string; readonly spoil: (element: HTMLElement) => void }
  | { readonly before: () => void };

/** What is spoilt must not keep the check waiting for what never comes. */
export const PATIENCE_MS = 2_500;

/**
 * The same browser and server, but every page is spoilt before its first script runs.
 *
 * @param patient whether its pages wait as long as others do
 */
export function spoilt({ browser, server }: Stage, change: Change, patient: boolean): Stage {
  const newContext: Browser['newContext'] = async (options) => {
    const context = await prepared(await browser.newContext(options), change);
    return patient ? context : impatient(context);
  };
  return {
    server,
    browser: withMethods(browser, { newContext, newPage: async (options) => (await newContext(options)).newPage() }),
  };
}

async function prepared(context: BrowserContext, change: Change): Promise<BrowserContext> {
  if ('before' in change) await context.addInitScript({ content: `(${change.before.toString()})()` });
  else if ('css' in change) await context.addInitScript(styleEveryRoot, change.css);
  else await context.addInitScript({ content: `(${spoilEach.toString()})(${JSON.stringify(change.each)}, ${change.spoil.toString()})` });
  return context;
}

function impatient(context: BrowserContext): BrowserContext {
  return withMethods(context, {
    newPage: async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.setDefaultTimeout = () => {};
      return page;
    },
  });
}

function withMethods<T extends object>(target: T, methods: Partial<T>): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(name in methods ? methods : object, name);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

/** Runs in the page: adds a sheet to the document and to every root, also where a component sets its own. */
function styleEveryRoot(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const own = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets')!;
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
    ...own,
    set(this: ShadowRoot, sheets: CSSStyleSheet[]) {
      own.set!.call(this, [...sheets, sheet]);
    },
  });
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: spoils whatever fits the selector, in every root, as soon as it is there and whenever it changes. */
function spoilEach(selector: string, spoil: (element: HTMLElement) => void): void {
  const look = (root: ParentNode) => root.querySelectorAll<HTMLElement>(selector).forEach(spoil);
  const watch = (root: Document | ShadowRoot) =>
    new MutationObserver(() => look(root)).observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}
