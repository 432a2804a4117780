import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';
import { ownAddress } from './served-app.ts';

/** Nothing but the page under test: no updates, no look-ups, no first-run windows. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let chromiumOfThisProcess: Browser | undefined;

/** The profiles that journeys are done with, by what they are. */
const shelf = new Map<string, BrowserContext[]>();
const mostOfAKind = 4;
const kinds = new WeakMap<BrowserContext, string>();
const kindOf = (options: BrowserContextOptions): string => JSON.stringify(Object.entries(options).sort());

/**
 * The one Chromium of this process, for one file of journeys after the other. To close it is to close all that the
 * file has opened.
 */
export async function openBrowser(): Promise<Browser> {
  if (chromiumOfThisProcess?.isConnected()) return chromiumOfThisProcess;
  shelf.clear();
  const browser = await chromium.launch({
    executablePath: process.env['MIAOU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  });
  const close = async () => {
    await Promise.all(browser.contexts().map(putBack));
    // An address where nobody stands any more has no files to keep.
    const others = [...shelf].filter(([kind]) => !kind.includes(JSON.stringify(ownAddress())));
    await Promise.all(others.flatMap(([, contexts]) => contexts.map((context) => context.close())));
  };
  return (chromiumOfThisProcess = Object.assign(browser, { close }));
}

/**
 * A profile of these options that is signed in nowhere. One that a journey has put back has fetched and compiled the
 * files of the application already; to do so anew for each test is most of the work of a browser.
 */
export async function takeDevice(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const kind = kindOf(options);
  const context = shelf.get(kind)?.pop() ?? (await newDevice(browser, kind, options));
  if (TestRunner.getCurrentTest()) onTestFinished(() => putBack(context));
  return context;
}

async function newDevice(
  browser: Browser,
  kind: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  kinds.set(context, kind);
  // Some tests close one: nothing of it can be used again.
  context.once('close', () => {
    kinds.delete(context);
    shelf.set(kind, shelf.get(kind)?.filter((kept) => kept !== context) ?? []);
  });
  return context;
}

/** Closes what it shows, and keeps it for the next journey. */
async function putBack(context: BrowserContext): Promise<void> {
  const kind = kinds.get(context);
  const kept = shelf.get(kind ?? '') ?? [];
  if (kind === undefined || kept.includes(context)) return;
  if (kept.length >= mostOfAKind) return context.close();
  shelf.set(kind, [...kept, context]);
  await Promise.all(context.pages().map((page) => page.close()));
  await context.setOffline(false);
  await context.clearCookies();
}

/** Takes away what a page of that address has stored, before it is opened anew. */
export async function forgetStored(page: Page, url: string): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await line.detach();
}
