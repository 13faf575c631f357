/*
 * What Maven asks of npm, each step only when there is something to do:
 *
 *   node build/maven.mjs install      npm ci, when package-lock.json or Node changed
 *   node build/maven.mjs bundle       npm run build, when a source changed
 *   node build/maven.mjs run SCRIPT…  these npm scripts, one after the other, always
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the bundle is not made of: what npm, the bundler and Maven write, and the browser checks. */
const NO_SOURCES = new Set(['node_modules', 'dist', 'target', 'checks']);

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
checkNode();
const [step, ...scripts] = process.argv.slice(2);
switch (step) {
  case 'install':
    install();
    break;
  case 'bundle':
    bundle();
    break;
  case 'run':
    scripts.forEach((script) => npm('run', script));
    break;
  default:
    fail(`unknown step "${step}"`);
}

function install() {
  const wanted = digest(['package-lock.json'], process.version, process.platform, process.arch);
  if (isStamped('node_modules/.okienko-installed', wanted)) return;
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  stamp('node_modules/.okienko-installed', wanted);
}

function bundle() {
  const wanted = digest(sources('.'), process.version);
  if (existsSync('dist') && isStamped('target/bundled', wanted)) return;
  rmSync('target/bundled', { force: true });
  // Names of assets carry their hash: without this, those of the build before would stay in the jar.
  rmSync('dist', { recursive: true, force: true });
  rmSync('target/classes/web', { recursive: true, force: true });
  npm('run', 'build');
  stamp('target/bundled', wanted);
}

/** Every file below the folder that the bundle may be made of, in an order that is the same everywhere. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NO_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? sources(path) : [path];
    });
}

function digest(files, ...more) {
  const hash = createHash('sha256').update(more.join('\n'));
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

function npm(...args) {
  const { status, signal, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`npm cannot be started: ${error.message}`);
  if (status !== 0) fail(`npm ${args.join(' ')} failed (${signal ?? `exit code ${status}`})`);
}

/** package.json says which Node will do. */
function checkNode() {
  const needed = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    fail(`Node.js ${needed} or newer is needed to build the web front, this is ${process.versions.node} (${process.execPath})`);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
