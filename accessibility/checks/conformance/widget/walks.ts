import { expect } from 'vitest';
import { translateAll } from '../../../widget/all-texts.ts';
import { ChatPage } from '../../chat-page.ts';
import type { Stage } from '../../setup.ts';
import { contextOptions, type Environment } from '../environments.ts';
import { roundAndBack, trailText, walk, type Stop } from '../focus-walk.ts';
import type { WidgetState } from '../widget-states.ts';

/** Brings the window into a state in an environment. */
export async function reach({ browser, server }: Stage, state: WidgetState, environment: Environment): Promise<ChatPage> {
  const chat = await ChatPage.visit(browser, server, contextOptions(environment));
  await state.reach(chat, server, translateAll('en'));
  return chat;
}

/** Through the window and out of it, forth and back; round and round where a modal is open. */
export async function bothWays(chat: ChatPage): Promise<readonly Stop[]> {
  if ((await chat.page.locator('dialog:modal').count()) > 0) return roundAndBack(chat.page);
  const forth = await walk(chat.page, '#before', '#after');
  const back = await walk(chat.page, '#after', '#before', 'Shift+Tab');
  expect(trailText(back.toReversed())).toBe(trailText(forth));
  return forth;
}
