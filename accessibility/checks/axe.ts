import axe, { type AxeResults, type NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';
import { contrastOf, enough } from './contrast.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** Experimental rules that are worth their false alarms. */
const EXPERIMENTAL = ['label-content-name-mismatch', 'focus-order-semantics'];

type Target = NodeResult['target'];

/** The levels of the rules about contrast. */
const CONTRAST_LEVELS = { 'color-contrast': 'AA', 'color-contrast-enhanced': 'AAA' } as const;

type ContrastRule = keyof typeof CONTRAST_LEVELS;

/** What axe tells by comparing elements: one of them alone would pass. */
const BY_COMPARISON = ['identical-links-same-purpose'];

/** What axe could not decide of one element. */
interface Doubt {
  readonly id: string;
  readonly target: Target;
}

/** The two lists of axe's that may have something in them that is wrong. */
type Findings = Pick<AxeResults, 'violations' | 'incomplete'>;

/**
 * What axe finds wrong on a page, and what it could not decide, one line each; empty is good. It looks into open shadow
 * roots. What it could not decide because it was scrolled out of sight is brought into sight and looked at again.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's policy forbids foreign scripts; what the debugger evaluates is not bound by it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await run(page);
  const doubts: Doubt[] = [];
  const isCompared = ({ id }: { readonly id: string }) => BY_COMPARISON.includes(id);
  for (const { id, nodes } of incomplete.filter((rule) => !isCompared(rule))) {
    for (const { target } of nodes) if (!(await page.evaluate(isBehindModal, target))) doubts.push({ id, target });
  }
  const isContrast = ({ id }: Doubt) => id in CONTRAST_LEVELS;
  const second = await lookAtContrastAgain(page, doubts.filter(isContrast));
  for (const doubt of doubts.filter((one) => !isContrast(one))) second.push(...(await lookAgain(page, doubt)));
  return [...lines('violation', violations), ...lines('undecided', incomplete.filter(isCompared)), ...second];
}

async function lookAgain(page: Page, { id, target }: Doubt): Promise<string[]> {
  if (!(await page.evaluate(scrollIntoSight, target))) return [];
  const { violations, incomplete } = await run(page, { rules: [id], targets: [target] });
  return [...lines('violation', violations), ...lines('undecided', incomplete)];
}

/**
 * Brings the first of the texts into sight and looks at all of them, because its neighbours are in sight then too: what
 * is decided is done with. The first always is, by its measured colours where axe cannot decide it in sight either.
 */
async function lookAtContrastAgain(page: Page, doubts: readonly Doubt[]): Promise<string[]> {
  const found: string[] = [];
  let left = doubts;
  while (left.length > 0) {
    const [first, ...others] = left as [Doubt, ...Doubt[]];
    if (!(await page.evaluate(scrollIntoSight, first.target))) {
      left = others;
      continue;
    }
    const { violations, incomplete } = await run(page, { rules: [...new Set(left.map(({ id }) => id))], targets: left.map(({ target }) => target) });
    const isIn = ({ id, target }: Doubt, list: AxeResults['incomplete']) =>
      list.some((rule) => rule.id === id && rule.nodes.some((node) => String(node.target) === String(target)));
    found.push(...lines('violation', violations));
    if (isIn(first, incomplete)) found.push(...(await contrastFindings(page, first)));
    left = others.filter((doubt) => isIn(doubt, incomplete));
  }
  return [...new Set(found)];
}

/** A text that is longer than the log is never wholly in sight, which axe wants; its colours are known all the same. */
async function contrastFindings(page: Page, { id, target }: Doubt): Promise<string[]> {
  const measured = await contrastOf(page, target.flat());
  if (!measured) return [`undecided ${id}: ${JSON.stringify(target)} has no plain background`];
  const needed = enough(measured, CONTRAST_LEVELS[id as ContrastRule]);
  return measured.ratio >= needed
    ? []
    : [`violation ${id}: ${JSON.stringify(target)} has ${measured.ratio.toFixed(2)}, expected ${needed}`];
}

/** @param only some rules on some elements; everything on the whole page if absent */
function run(page: Page, only?: { readonly rules: readonly string[]; readonly targets: readonly Target[] }): Promise<Findings> {
  return page.evaluate(
    async ({ tags, experimental, only }): Promise<Findings> => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      // What passes is most of it, and nobody looks at it.
      const resultTypes = ['violations' as const, 'incomplete' as const];
      const look = () => {
        if (!only) {
          const rules = Object.fromEntries(experimental.map((id) => [id, { enabled: true }]));
          return loaded.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes });
        }
        const include = only.targets.map((target) => {
          const path = target.flat();
          return path.length > 1 ? { fromShadowDom: path as [string, string] } : path[0]!;
        });
        return loaded.run({ include, exclude: [] }, { runOnly: { type: 'rule', values: [...only.rules] }, resultTypes });
      };
      const { violations, incomplete } = await look();
      return { violations, incomplete };
    },
    { tags: TAGS, experimental: EXPERIMENTAL, only },
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
