import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Measuring is no check: what it finds depends on the machine. It is run by hand, after a build. */
export default defineConfig({
  test: {
    name: 'measure',
    root,
    environment: 'node',
    include: ['checks/measure/*.measure.ts'],
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
