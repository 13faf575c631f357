import axe, { type AxeResults, type NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';
import { contrastOf, enough } from './contrast.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** Experimental rules that are worth their false alarms. */
const EXPERIMENTAL = ['label-content-name-mismatch', 'focus-order-semantics'];

type Target = NodeResult['target'];

/**
 * What axe finds wrong on a page, and what it could not decide, one line each; empty is good. It looks into open shadow
 * roots. What it could not decide because it was scrolled out of sight is brought into sight and looked at again.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's policy forbids foreign scripts; what the debugger evaluates is not bound by it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await run(page);
  const undecided = incomplete.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, node })));
  const second: string[] = [];
  for (const { id, node } of undecided) second.push(...(await lookAgain(page, id, node)));
  return [...lines('violation', violations), ...second];
}

async function lookAgain(page: Page, id: string, { target }: NodeResult): Promise<string[]> {
  if (await page.evaluate(isBehindModal, target)) return [];
  if (!(await page.evaluate(scrollIntoSight, target))) return [];
  const { violations, incomplete } = await run(page, id, target);
  if (incomplete.length > 0 && id in CONTRAST_LEVELS) return contrastFindings(page, id as keyof typeof CONTRAST_LEVELS, target);
  return [...lines('violation', violations), ...lines('undecided', incomplete)];
}

/** The levels of the rules about contrast. */
const CONTRAST_LEVELS = { 'color-contrast': 'AA', 'color-contrast-enhanced': 'AAA' } as const;

/** A text that is longer than the log is never wholly in sight, which axe wants; its colours are known all the same. */
async function contrastFindings(page: Page, id: keyof typeof CONTRAST_LEVELS, target: Target): Promise<string[]> {
  const measured = await contrastOf(page, target.flat());
  if (!measured) return [`undecided ${id}: ${JSON.stringify(target)} has no plain background`];
  const needed = enough(measured, CONTRAST_LEVELS[id]);
  return measured.ratio >= needed
    ? []
    : [`violation ${id}: ${JSON.stringify(target)} has ${measured.ratio.toFixed(2)}, expected ${needed}`];
}

function run(page: Page, rule?: string, target?: Target): Promise<AxeResults> {
  return page.evaluate(
    async ({ tags, experimental, only, within }): Promise<AxeResults> => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      if (only && within) {
        const path = within.flat();
        const include = path.length > 1 ? { fromShadowDom: path as [string, string] } : path[0]!;
        return loaded.run({ include, exclude: [] }, { runOnly: { type: 'rule', values: [only] } });
      }
      const rules = Object.fromEntries(experimental.map((id) => [id, { enabled: true }]));
      // To describe all that passes takes axe as long as to look.
      return loaded.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations', 'incomplete'] });
    },
    { tags: TAGS, experimental: EXPERIMENTAL, only: rule, within: target },
  );
}

/** False where the element has gone meanwhile, as the news that somebody is writing does. */
function scrollIntoSight(target: Target): boolean {
  let root: ParentNode = document;
  for (const selector of target.flat()) {
    const element: Element | null = root.querySelector(selector);
    if (!element) return false;
    element.scrollIntoView({ block: 'center' });
    root = element.shadowRoot ?? root;
  }
  return true;
}

/** What lies behind an open modal is inert and need not be readable: it is looked at without the modal. */
function isBehindModal(target: Target): boolean {
  const modals: Element[] = [];
  const collect = (root: ParentNode) => {
    modals.push(...root.querySelectorAll('dialog:modal'));
    root.querySelectorAll('*').forEach(({ shadowRoot }) => shadowRoot && collect(shadowRoot));
  };
  collect(document);
  let root: ParentNode = document;
  const path = target.flat().map((selector) => {
    const element: Element | null = root.querySelector(selector);
    root = element?.shadowRoot ?? root;
    return element;
  });
  const contains = (modal: Element) =>
    path.some((element) => {
      for (let node: Node | null = element; node; node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host) {
        if (node === modal) return true;
      }
      return false;
    });
  const top = modals.at(-1);
  return top !== undefined && !contains(top);
}

function lines(kind: string, found: AxeResults['violations']): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${kind} ${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}
