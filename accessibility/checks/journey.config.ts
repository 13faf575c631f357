import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/**
 * The journeys need a server that runs: its address in OKIENKO_ADDRESS, the password of the sample bank's staff in
 * OKIENKO_PASSWORD. The server's end-to-end tests start both.
 */
export default defineConfig({
  test: {
    name: 'journey',
    root,
    environment: 'node',
    include: ['checks/journey*.story.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
