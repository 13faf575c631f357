/* `npm run conformance`: runs checks/conformance/report/main.ts, as Vite runs what it reads its own configuration from. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { module } = await runnerImport('/checks/conformance/report/main.ts', { root, configFile: false, logLevel: 'error' });
module.main();
