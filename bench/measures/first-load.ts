import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';
import { inRoot } from '../../scripts/install/paths.mjs';
import type { BenchOptions } from '../options.ts';
import { createChannels } from '../place/channels.ts';
import type { Place } from '../place/open-place.ts';
import { settle } from '../place/people.ts';
import { serve } from '../place/serve.ts';
import type { Figure } from '../report/figure.ts';
import { tell } from '../report/progress.ts';

const kilobyte = 1000;
/** Of a busy machine. */
const patienceMs = 120_000;
/** A page that has asked for no script for so long has all it shows. */
const restMs = 3000;

/** The JavaScript that a browser which has nothing yet fetches to show the chat, as a proxy would compress it. */
export async function measureFirstLoad(place: Place, _options: BenchOptions): Promise<Figure[]> {
  const served = await serve(place);
  try {
    const people = await settle(place, served, 2);
    await createChannels(served, people, 1);
    const scripts = await scriptsOf(`http://127.0.0.1:${served.port}`, people[0]!.cookie);
    const sizes = (paths: string[], size: (file: Buffer) => number) =>
      paths.reduce((sum, path) => sum + size(readFileSync(inRoot('dist', 'web', path))), 0) / kilobyte;
    const figure = (what: string, value: number): Figure => ({
      ...{ measure: 'first-load', engine: '', what: `JavaScript of the chat, ${what}`, value, unit: 'kB' },
    });
    const gzip = (file: Buffer) => gzipSync(file).length;
    tell(
      `${scripts.first.length} scripts before the chat asks for its discussions, ${scripts.all.length} at rest`,
    );
    return [
      { ...figure('gzip', sizes(scripts.first, gzip)), aim: { bound: 'at most', value: 300 } },
      figure(
        'brotli',
        sizes(scripts.first, (file) => brotliCompressSync(file).length),
      ),
      figure('gzip, with what is fetched ahead', sizes(scripts.all, gzip)),
    ];
  } finally {
    await served.stop();
  }
}

/** Paths of the scripts asked for until the chat asks for its discussions, and until the page is at rest. */
async function scriptsOf(url: string, cookie: string): Promise<{ first: string[]; all: string[] }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url }]);
    const paths = new Set<string>();
    let lastAt = performance.now();
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin !== url || !pathname.endsWith('.js')) return;
      paths.add(pathname);
      lastAt = performance.now();
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const chatAsked = page.waitForRequest((request) => request.url().startsWith(`${url}/api/chat/`));
    await page.goto(`${url}/chat`);
    await chatAsked;
    const first = [...paths];
    while (performance.now() - lastAt < restMs) await page.waitForTimeout(restMs / 10);
    return { first, all: [...paths] };
  } finally {
    await browser.close();
  }
}
