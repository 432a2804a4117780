import { sendingAccount } from '../../support/sending-account.ts';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.ts';
import { openBrowser, openWindow } from './browser.ts';
import { openColleague, type Colleague } from './chat.ts';
import { serveApp, type ServedApp } from './served-app.ts';

/** Half past eleven in Paris on the Monday of which the demonstration tells: its dates stand as they are written. */
const monday = '2026-11-23T10:30:00.000Z';

const base = '/communication-plans';

export interface PlansHouse {
  app: ServedApp;
  browser: Browser;
  /** Karim without a window: what prepares a story, and what has been written down at its end. */
  karim: Colleague;
  /** A person in a browser of their own, whose day is the one of the demonstration. */
  enter(login: string, path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The application and a browser on the demonstration's Monday, for all stories of a file. */
export async function openPlansHouse(options: { hasPublicUrl?: true } = {}): Promise<PlansHouse> {
  const aheadMs = Date.parse(monday) - Date.now();
  const [app, browser] = await Promise.all([serveApp({ demo: true, aheadMs, ...options }), openBrowser()]);
  const karim = await openColleague(app, 'kbenali');
  return {
    ...{ app, browser, karim },
    async enter(login, path, windowOptions) {
      const page = await openWindow(browser, app.url, windowOptions);
      await page.addInitScript(moveClock, aheadMs);
      await page.request.post('/api/session', { data: { login, password: 'miaou-demo' } });
      await page.goto(path);
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** In a page, before anything of ours: its clock goes as the application's. */
function moveClock(aheadMs: number): void {
  const Present = Date;
  globalThis.Date = class extends Present {
    constructor(...parts: []) {
      if (parts.length > 0) super(...parts);
      else super(Present.now() + aheadMs);
    }
    static override now() {
      return Present.now() + aheadMs;
    }
  } as DateConstructor;
}

/** Lets mails leave by a server of this machine from now on. */
export async function leaveBySink({ app }: PlansHouse): Promise<SmtpSink> {
  const sink = await startSmtpSink();
  const sophie = await openColleague(app, 'smarchand');
  await sophie.call('POST', '/mail-accounts', sendingAccount(sink.port));
  await sophie.leave();
  return sink;
}

/** Writes to the base as the host does, which keeps contacts and orders: this application only reads them. */
export function writeAsHost({ app }: PlansHouse, statement: string, ...values: SQLInputValue[]): void {
  const database = new DatabaseSync(join(app.folder, 'miaou.sqlite'), { timeout: 10_000 });
  try {
    database.prepare(statement).run(...values);
  } finally {
    database.close();
  }
}

/** Where the application keeps the bytes of a file. */
export const placeOfFile = ({ app }: PlansHouse, hash: string): string =>
  join(app.folder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);

export interface StoredMessage {
  id: string;
  position: number;
  state: string;
  delay: { value: number; unit: string };
  dueOn: string;
  subject: string;
  renderedSubject: string;
  response: string | null;
  mailId: string | null;
  body: unknown;
  attachments: { hash: string; name: string; size: number; type: string; missing: boolean }[];
}

export interface StoredPlan {
  id: string;
  label: string;
  state: string;
  startOn: string;
  sentCount: number;
  values: Record<string, string>;
  replacesPlanId: string | null;
  messages: StoredMessage[];
}

export const readPlan = ({ karim }: PlansHouse, id: string) =>
  karim.call<StoredPlan>('GET', `${base}/plans/${id}`);

/** The plan that the page shows, once it is there. */
export async function shownPlan(house: PlansHouse, page: Page): Promise<StoredPlan> {
  await page.waitForURL(/\/plans\/(?!new|templates)[^/?]+$/);
  return readPlan(house, new URL(page.url()).pathname.split('/').at(-1)!);
}

/** A plan that runs, made without a window. */
export async function makePlan({ karim }: PlansHouse, input: object): Promise<StoredPlan> {
  const { id } = await karim.call<StoredPlan>('POST', `${base}/plans`, input);
  return karim.call<StoredPlan>('POST', `${base}/plans/${id}/start`);
}

export const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A message of service some days after the start of its plan. */
export const messageAfter = (days: number, subject: string, text = 'Bonjour.') => ({
  ...{ delay: { value: days, unit: 'day' }, anchor: 'afterStart', nature: 'service', attachments: [] },
  ...{ subject, body: doc(text) },
});

export const statesOf = ({ messages }: StoredPlan): string[] =>
  messages.map(({ position, state }) => `${position} ${state}`);

export const daysOf = ({ messages }: StoredPlan): string[] => messages.map(({ dueOn }) => dueOn);

export interface KeptMail {
  id: string;
  subject: string;
  sourceRef: string;
  recipient: { name: string; address: string };
}

/** What stands in a client's file, newest first. */
export const fileOf = async ({ karim }: PlansHouse, contactId: string): Promise<KeptMail[]> =>
  (await karim.call<{ mails: KeptMail[] }>('GET', `/correspondence/contacts/${contactId}/mails`)).mails;

/** What the journal of a plan tells, the oldest first. */
export async function journalOf({ karim }: PlansHouse, planId: string): Promise<string[]> {
  const { entries } = await karim.call<{ entries: { what: string; position: number | null }[] }>(
    'GET',
    `${base}/plans/${planId}/journal`,
  );
  return entries.map(({ what, position }) => (position === null ? what : `${what} ${position}`)).reverse();
}

/** From the client's file to a plan of this type for their order: two clicks. */
export async function planFromOrder(page: Page, contactId: string, planType: RegExp): Promise<void> {
  await page.goto(`/contacts/${contactId}?tab=orders`);
  await page.getByRole('button', { name: 'Plan de communication' }).click();
  await page.getByRole('menuitem', { name: planType }).click();
  await page.getByRole('heading', { name: 'Nouveau plan', level: 1 }).waitFor();
}

/** One entry of a list that opens under its field. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

const inFrench = (day: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A day in the calendar that opens under its field: by its year, its month, itself. */
export async function chooseDay(page: Page, field: string, day: string): Promise<void> {
  await page.getByRole('button', { name: field, exact: true }).click();
  const calendar = page.getByRole('dialog', { name: field });
  const press = (name: string | RegExp) => calendar.getByRole('button', { name, exact: true }).click();
  await press(/^\p{Letter}+ \d{4}$/u);
  await press(/^\d{4}$/);
  await press(day.slice(0, 4));
  await press(inFrench(day, { month: 'short' }));
  await press(inFrench(day, { day: 'numeric', month: 'long', year: 'numeric' }));
  await calendar.waitFor({ state: 'hidden' });
}

/** The messages of a plan along their days. */
export const cards = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: /Message \d/ });

export const card = (page: Page, position: number): Locator =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`Message ${position}(?!\\d)`) });

/** The days that the timeline shows, in the order of its messages. */
export const shownDays = (page: Page): Promise<(string | null)[]> =>
  cards(page).evaluateAll((items) =>
    items.map((item) => item.querySelector('time')?.getAttribute('datetime') ?? null),
  );

export async function openExecution(page: Page, tab = ''): Promise<void> {
  await page.goto(tab === '' ? '/execution' : `/execution?tab=${tab}`);
  await page.getByRole('tab', { name: 'À traiter' }).waitFor();
}

export const rowOf = (page: Page, client: string | RegExp, subject: string | RegExp): Locator =>
  page.getByRole('region', { name: client }).getByRole('listitem').filter({ hasText: subject });

/** Reads a message of Exécution. */
export async function read(page: Page, client: string | RegExp, subject: string | RegExp): Promise<Locator> {
  await rowOf(page, client, subject).getByRole('button', { name: subject }).click();
  const pane = page.getByRole('article', { name: subject });
  await pane.waitFor();
  return pane;
}

/** Sends the message that is read, and waits until it stands in the client's file. */
export async function sendAndWait(pane: Locator): Promise<void> {
  await pane.getByRole('button', { name: /^Envoyer( maintenant)?$/ }).click();
  await pane.getByRole('link', { name: 'Voir dans le dossier du client' }).waitFor();
}

/** The text of the mail that is shown, as its reader sees it. */
export const shownMail = (page: Page): Locator => page.frameLocator('iframe').locator('body');

/** The bytes of a mail as they left. */
export async function bytesOf(page: Page, mailId: string): Promise<Buffer> {
  const answer = await page.request.get(`/api/correspondence/mails/${mailId}/eml`);
  return answer.body();
}
