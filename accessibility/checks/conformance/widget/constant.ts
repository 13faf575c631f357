import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { WidgetState } from '../widget-states.ts';

/** Whether nothing lies over the open window. */
export function isInTheOpen({ name }: WidgetState): boolean {
  return !/^closed|settings|help|confirmation/.test(name);
}

/** Fails where what is to stand in every open state, in the same order with the same names, does not: the way to a person, header, menu and field. */
export async function expectTheUsual(page: Page): Promise<void> {
  const [person] = await page.locator('.panel .person button').allTextContents();
  expect(person).toMatch(/Talk to a person|A person will answer|You are talking to a person/);
  const tools = await page.locator('.tools button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(tools).toEqual(['Help', 'Settings', 'Close the chat']);
  const fields = await page.locator('.composer label, .composer .foot button').allTextContents();
  expect(fields.map((text) => text.trim())).toEqual(['Your message', 'Send']);
  const parts = await page.locator('.panel').evaluate((panel) => [...panel.children].map(({ localName, className }) => `${localName}.${className}`));
  expect(parts.filter((part) => /header|person|scroller|composer/.test(part))).toEqual(['header.', 'div.person', 'div.scroller', 'form.composer']);
}
