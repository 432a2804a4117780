import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { inRoot } from './install/paths.mjs';

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** The fonts are what screenshots need beside the browser: emoji, and Latin text of usual widths. */
const packages = ['chromium', 'fonts-noto-color-emoji', 'fonts-liberation', 'fonts-dejavu-core'];
const playwright = inRoot('node_modules', 'playwright-core', 'cli.js');

/**
 * The path of a Chromium that runs here: the one of `MIAOU_CHROMIUM`, else the system's, else one that is
 * installed now, from the distribution (as root) or from Playwright.
 *
 * @throws Error that says what was tried and what to do.
 */
export function chromiumPath(): string {
  const given = process.env['MIAOU_CHROMIUM'];
  if (given) {
    if (runs(given)) return given;
    throw new Error(`MIAOU_CHROMIUM is "${given}", which does not run`);
  }
  const found = installedChromium() ?? installPackage() ?? installPlaywrights();
  if (found) return found;
  throw new Error(
    'no Chromium: none is installed, and neither the system’s packages nor Playwright could bring one. ' +
      'Install Chromium and give its path in MIAOU_CHROMIUM.',
  );
}

const installedChromium = () => [...systemPlaces, chromium.executablePath()].find(runs) ?? null;

/** Some distributions put a file there that only asks to install something else: it must answer. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function installPackage(): string | null {
  if (process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'])) return null;
  succeeds('apt-get', ['update']);
  if (!succeeds('apt-get', ['install', '--yes', '--no-install-recommends', ...packages])) return null;
  return installedChromium();
}

/** With the system's libraries that it needs, where we may install them. */
function installPlaywrights(): string | null {
  const complete =
    process.getuid?.() === 0 &&
    succeeds(process.execPath, [playwright, 'install', '--with-deps', 'chromium']);
  if (!complete) succeeds(process.execPath, [playwright, 'install', 'chromium']);
  return installedChromium();
}

function succeeds(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
