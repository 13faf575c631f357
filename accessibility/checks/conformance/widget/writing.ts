import { expect } from 'vitest';
import type { Author } from '../../../ui/api/events.ts';
import type { ChatPage } from '../../chat-page.ts';
import type { Stage } from '../../setup.ts';

/** Lets somebody write, and waits until the window shows it. */
export async function isWriting(chat: ChatPage, server: Stage['server'], by: Author): Promise<void> {
  // Says it until it has arrived: the line may just be made.
  await expect
    .poll(() => {
      server.typing(by);
      return chat.page.locator('.typing').count();
    })
    .toBe(1);
}
