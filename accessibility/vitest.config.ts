import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messages } from './build/messages.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  test: {
    reporters: ['default', `${root}/checks/conformance/report/reporter.ts`],
    projects: [
      {
        plugins: [messages(root)],
        test: { name: 'unit', root, environment: 'jsdom', include: ['{ui,build,widget,chat,desk,studio,help,bank,statement,checks}/**/*.test.ts'] },
      },
      {
        plugins: [messages(root)],
        test: {
          name: 'browser',
          root,
          environment: 'node',
          include: ['checks/**/*.check.ts'],
          globalSetup: ['checks/browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // As patient as with what Playwright waits for: a page on a busy machine may take its time.
          expect: { poll: { timeout: 15_000 } },
          // A browser and its page take a processor each; more at once only wait for each other.
          maxWorkers: 2,
          // Every stand is a check's own, so that files may share what they load.
          isolate: false,
        },
      },
    ],
  },
});
