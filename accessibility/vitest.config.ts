import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messages } from './build/messages.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messages(root)],
        test: { name: 'unit', root, environment: 'jsdom', include: ['{ui,build,widget,desk,studio,help,bank}/**/*.test.ts'] },
      },
      {
        plugins: [messages(root)],
        test: {
          name: 'browser',
          root,
          environment: 'node',
          include: ['checks/**/*.check.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
