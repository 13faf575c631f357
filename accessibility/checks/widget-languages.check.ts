import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { ChatPage, hostPage } from './chat-page.ts';
import { arabic, lengthened } from './languages.ts';
import { cutOff, outOfReach, smallTargets } from './layout.ts';
import { stage } from './setup.ts';

const on = stage();
const SIZES = [
  ['on a wide screen', { width: 1100, height: 760 }],
  ['on a phone', { width: 390, height: 844 }],
  ['at 400 % zoom', { width: 320, height: 256 }],
] as const;

async function wellLaidOut({ page }: ChatPage): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  expect(await smallTargets(page, 'okienko-chat')).toEqual([]);
  expect(await outOfReach(page)).toEqual([]);
}

describe('a window that is written from right to left', () => {
  let dist: string;
  beforeAll(async () => {
    dist = await arabic();
  });

  async function visit(viewport: { width: number; height: number }): Promise<ChatPage> {
    on.server.dist = dist;
    on.server.pages.set('/ar', { html: hostPage('', 'ar').replace('<html lang="ar">', '<html lang="ar" dir="rtl">') });
    return ChatPage.visit(on.browser, on.server, { viewport }, '/ar');
  }

  it('U02 has its language and its direction, also on a page that has another', async () => {
    on.server.dist = dist;
    on.server.pages.set('/ar', { html: hostPage('', 'ar').replace('<html lang="ar">', '<html lang="en">') });
    const chat = await ChatPage.visit(on.browser, on.server, {}, '/ar');
    await chat.button('تحدّث معنا').click();
    await chat.sees('I am Okienko');
    const section = chat.page.locator('section.window');
    expect([await section.getAttribute('lang'), await section.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect((await chat.page.locator('.panel').boundingBox())!.x).toBeLessThan(100);
  });

  it.each(SIZES)('U02 can be read and reached in every part, %s', async (_, viewport) => {
    const chat = await visit(viewport);
    await chat.open();
    await chat.say('فقدت بطاقتي');
    await chat.log.getByText('أُرسلت').waitFor();
    await wellLaidOut(chat);
    for (const name of ['الإعدادات', 'المساعدة']) {
      await chat.button(name).click();
      await chat.page.locator('okn-dialog dialog[open]').waitFor();
      await wellLaidOut(chat);
      await chat.page.keyboard.press('Escape');
    }
  });

  it('U02 counts as its language does', async () => {
    const chat = await visit({ width: 1100, height: 760 });
    await chat.open();
    await chat.button('الإعدادات').click();
    await chat.page.getByRole('checkbox', { name: 'إيقاف مؤقت: لا تعرض الرسائل الجديدة حتى أطلبها أو أكتب بنفسي' }).check();
    await chat.page.keyboard.press('Escape');
    await chat.say('مرحبا');
    await chat.log.locator('.message.customer:not(.pending)').waitFor();
    for (const words of ['عرض رسالة جديدة واحدة', 'عرض رسالتين جديدتين', 'عرض ٣ رسائل جديدة']) {
      on.server.bot('مرحبا', { language: 'ar' });
      await chat.button(words).waitFor();
    }
    await chat.button('عرض ٣ رسائل جديدة').click();
    await chat.page.keyboard.press('Escape');
    await chat.launcher.waitFor();
    on.server.bot('مرحبا', { language: 'ar' });
    await chat.button('تحدّث معنا, الجديد في المحادثة: ١').waitFor();
  });
});

describe('a window whose words are longer', () => {
  let dist: string;
  beforeAll(async () => {
    dist = await lengthened();
  });

  it.each(SIZES)('U02 cuts nothing off, %s', async (_, viewport) => {
    on.server.dist = dist;
    const chat = await ChatPage.visit(on.browser, on.server, { viewport });
    await chat.open();
    await chat.say('I lost my card');
    await chat.log.getByText('Senttt').waitFor();
    await chat.button(/^Talkkk/).click();
    await chat.page.locator('.notice.waiting').waitFor();
    // In a low window the rest stands behind the place in the queue.
    for (const place of await chat.page.locator('.notice summary').all()) await place.click();
    await chat.page.getByText('Youuu cannn closeee').first().waitFor();
    await wellLaidOut(chat);
    for (const name of [/^Settings/, /^Help/]) {
      await chat.button(name).click();
      await chat.page.locator('okn-dialog dialog[open]').waitFor();
      await wellLaidOut(chat);
      await chat.page.keyboard.press('Escape');
    }
  });
});
