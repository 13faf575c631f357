import { expect } from 'vitest';
import { ChatPage } from '../../chat-page.ts';
import type { Gate } from '../gate.ts';

/** What the window does not have, so that what would be asked of it does not apply. */
export const MEDIA: readonly Gate[] = [
  {
    rows: ['M01'],
    holds: 'an answer shows no audio and no video, whatever its HTML has in it',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.open();
      const html = '<p>Look at this: <video src="/film.mp4" controls></video><audio src="/talk.mp3" controls></audio><object data="/film.mp4"></object></p>';
      server.bot('Look at this:', { html });
      await chat.sees('Look at this:');
      expect(await chat.page.locator('okienko-chat').locator('video, audio, object, embed, iframe, source, track').count()).toBe(0);
    },
  },
  {
    rows: ['M02'],
    holds: 'nothing asks for a microphone or a camera, or calls anybody',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      await chat.page.addInitScript(spyOnCalls);
      await chat.page.reload();
      await chat.open();
      await chat.say('Call me, please');
      await chat.sent();
      await chat.button('Talk to a person').click();
      await chat.page.locator('.notice.waiting').waitFor();
      server.emit({ type: 'agent-joined', name: 'Anna' });
      await chat.sees('who can read everything above');
      server.agent('Good morning. How can I help?');
      await chat.sees('Good morning. How can I help?');
      expect(await chat.page.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual([]);
    },
  },
  {
    rows: ['M03'],
    holds: 'nothing of a message leaves the window before it is sent',
    run: async ({ browser, server }) => {
      const chat = await ChatPage.visit(browser, server);
      const left: string[] = [];
      chat.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => left.push(String(payload))));
      chat.page.on('request', (request) => left.push(`${request.url()} ${request.postData() ?? ''}`));
      await chat.open();
      server.emit({ type: 'agent-joined', name: 'Anna' });
      await chat.composer.pressSequentially('Quokka 4711', { delay: 20 });
      await chat.page.waitForTimeout(1_000);
      expect(left.filter((sent) => /Qu|kk|a 4/.test(sent))).toEqual([]);
      await chat.page.keyboard.press('Enter');
      await chat.sent();
      expect(left.filter((sent) => sent.includes('Quokka 4711'))).toHaveLength(1);
    },
  },
];

/** Runs in the page: notes every wish for a microphone, a camera or a call. */
function spyOnCalls(): void {
  const calls: string[] = [];
  const note = (name: string) =>
    function () {
      calls.push(name);
      return Promise.reject(new Error(name));
    };
  Object.assign(navigator.mediaDevices, { getUserMedia: note('microphone or camera'), getDisplayMedia: note('screen') });
  Object.assign(window, { calls, RTCPeerConnection: note('call') });
}
