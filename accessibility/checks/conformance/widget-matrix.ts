import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translateAll } from '../../widget/all-texts.ts';
import { ChatPage, hostPage } from '../chat-page.ts';
import { stage, type Stage } from '../setup.ts';
import { contextOptions, enlargeText, inWords, lengthenTexts, spaceText, spread, type Environment } from './environments.ts';
import { named } from './gate.ts';
import { SURFACE_ROWS, surfaceFlaws } from './surface.ts';
import { WIDGET_STATES, type WidgetState } from './widget-states.ts';

/** Every state of the chat window in its environments; one part of several, so that they run side by side. */
export function widgetMatrix(part: number, parts: number): void {
  const on = stage();
  const environments = spread(WIDGET_STATES.length);
  WIDGET_STATES.forEach((state, index) => {
    if (index % parts !== part) return;
    describe(`the window, ${state.name}`, () => {
      it.each(environments[index]!.map((environment) => [inWords(environment), environment] as const))(
        `${SURFACE_ROWS.join(' ')} %s`,
        (_, environment) => named({ rows: SURFACE_ROWS }, () => look(on, state, environment)),
      );
    });
  });
}

/** Fails where a state has a flaw in an environment. */
async function look(on: Stage, state: WidgetState, environment: Environment): Promise<void> {
  const { page } = await arrive(on, state, environment);
  expect(await flawsOf(page, environment)).toEqual([]);
}

/** What is wrong with what the window shows. */
export function flawsOf(page: Page, environment: Environment): Promise<string[]> {
  return surfaceFlaws(page, environment, 'okienko-chat');
}

/** The window in a state and an environment. */
export async function arrive(on: Stage, state: WidgetState, environment: Environment): Promise<ChatPage> {
  const direction = environment.writing === 'right to left' ? ' dir="rtl"' : '';
  on.server.pages.set('/matrix', { html: hostPage().replace('<html lang="en"', `<html lang="en"${direction}`) });
  const chat = await ChatPage.visit(on.browser, on.server, contextOptions(environment), '/matrix');
  await enlargeText(chat.page, environment);
  await state.reach(chat, on.server, translateAll('en'));
  await spaceText(chat.page, environment);
  await lengthenTexts(chat.page, environment);
  return chat;
}
