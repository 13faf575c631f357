import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing of the browser's own goes to the network while it is checked. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * What the packaged one would be started with, and is not: there is no graphics card where checks run, and to act one
 * takes a fifth of the time; people's browsers keep origins apart; in a single process the first context that closes
 * takes the browser with it.
 */
const LEFT_OUT =
  /^--(ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|single-process)/;

/** Starts the system's Chromium, or the one that comes from npm: no root, nothing to download. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  return system
    ? chromium.launch({ executablePath: system, args: [...QUIET, '--disable-gpu', '--no-sandbox'] })
    : launchPackaged();
}

/** Runs once, before the files of checks share the processors: two that unpack the browser at the same time trip over each other. */
export async function setup(): Promise<void> {
  await launchBrowser().then((browser) => browser.close());
}

async function launchPackaged(): Promise<Browser> {
  // Read when the package is loaded: it then unpacks the libraries that a bare system lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter((arg) => !LEFT_OUT.test(arg));
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...args, '--disable-gpu', ...QUIET] });
}
