import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const HELP = `No Chromium found. Any one of these mends it:
  - set CHROMIUM_PATH to a Chromium or Chrome executable;
  - Debian or Ubuntu, as root: apt-get install -y chromium fonts-noto-cjk;
  - npx playwright-core install chromium.`;

const onDebianAsRoot = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

function installed(): string | undefined {
  return INSTALLED.find((path) => existsSync(path));
}

/** Installs Debian's Chromium and a Chinese font; throws what apt-get throws. */
function installDebian(): void {
  console.error('Installing chromium and fonts-noto-cjk with apt-get…');
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    options,
  );
}

/**
 * The Chromium to test with: CHROMIUM_PATH, an installed one, Debian's through apt-get (as root),
 * else Playwright's. Throws with what to do where there is none.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.\n${HELP}`);
    return named;
  }
  const found = installed();
  if (found) return found;
  if (onDebianAsRoot()) {
    installDebian();
    const fresh = installed();
    if (fresh) return fresh;
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error(HELP);
}

/** Starts a headless Chromium that makes no connection of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
