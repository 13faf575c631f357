import type { Page } from 'playwright-core';

interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly ignored: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
}

const NAMED = /^(button|link|textbox|combobox|checkbox|radio|tab|menuitem|option|switch|dialog|log|region|img|image|radiogroup|listbox|searchbox)$/;

/** What the browser tells assistive technology, node by node. */
export async function tree(page: Page): Promise<readonly AxNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ role, name, ignored, properties }) => ({
    role: String(role?.value ?? ''),
    name: String(name?.value ?? ''),
    ignored,
    properties: Object.fromEntries((properties ?? []).map((property) => [property.name, property.value.value])),
  }));
}

/**
 * Roles, names and states as text, one node a line. What was announced is left out: it goes by itself after a while, and
 * the recorder has it.
 */
export async function treeText(page: Page): Promise<string> {
  await page.evaluate(() => {
    const empty = (root: ParentNode) =>
      root.querySelectorAll('*').forEach((element) => {
        if (element.localName === 'okn-live') element.shadowRoot!.querySelectorAll('[aria-live]').forEach((region) => region.replaceChildren());
        else if (element.shadowRoot) empty(element.shadowRoot);
      });
    empty(document);
  });
  return page.locator('body').ariaSnapshot();
}

/** What is wrong with the roles, names and states in the tree, one line each. */
export async function treeFlaws(page: Page): Promise<string[]> {
  const nameless = (await tree(page))
    .filter(({ ignored, role, name }) => !ignored && NAMED.test(role) && name.trim() === '')
    .map(({ role }) => `R02 S01 a node of role ${role} has no name, expected one`);
  const expanding = await page.locator('textarea[aria-expanded]').count();
  return [...nameless, ...(expanding > 0 ? [`R03 a message says that it expands, which a text field cannot`] : [])];
}
