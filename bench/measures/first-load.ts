import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';
import { inRoot } from '../../scripts/install/paths.mjs';
import type { BenchOptions } from '../options.ts';
import type { Place } from '../place/open-place.ts';
import { settle } from '../place/people.ts';
import { serve } from '../place/serve.ts';
import type { Figure } from '../report/figure.ts';
import { tell } from '../report/progress.ts';

const kilobyte = 1000;

/** The JavaScript that a browser which has nothing yet fetches to show the chat, as a proxy would compress it. */
export async function measureFirstLoad(place: Place, _options: BenchOptions): Promise<Figure[]> {
  const served = await serve(place);
  try {
    const [person] = await settle(place, served, 1);
    const scripts = await scriptsOf(`http://127.0.0.1:${served.port}`, person!.cookie);
    tell(`${scripts.length} scripts: ${scripts.map((path) => basename(path)).join(', ')}`);
    const files = scripts.map((path) => readFileSync(inRoot('dist', 'web', path)));
    const sum = (size: (file: Buffer) => number) =>
      files.reduce((total, file) => total + size(file), 0) / kilobyte;
    const figure = (what: string, value: number): Figure => ({
      ...{ measure: 'first-load', engine: '', what: `JavaScript of the chat, ${what}`, value, unit: 'kB' },
    });
    return [
      figure(
        'as it is',
        sum((file) => file.length),
      ),
      {
        ...figure(
          'gzip',
          sum((file) => gzipSync(file).length),
        ),
        aim: { bound: 'at most', value: 300 },
      },
      figure(
        'brotli',
        sum((file) => brotliCompressSync(file).length),
      ),
    ];
  } finally {
    await served.stop();
  }
}

/** Paths of the scripts that the page of the chat asks for until it is at rest. */
async function scriptsOf(url: string, cookie: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url }]);
    const paths = new Set<string>();
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === url && pathname.endsWith('.js')) paths.add(pathname);
    });
    const page = await context.newPage();
    await page.goto(`${url}/chat`, { waitUntil: 'networkidle' });
    await page.getByRole('textbox').first().waitFor();
    return [...paths];
  } finally {
    await browser.close();
  }
}
