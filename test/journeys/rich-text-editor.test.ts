import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, openWindow, phone } from './support/browser.ts';
import { serveEditor, type ServedEditor } from './support/served-editor.ts';

let browser: Browser;
let editor: ServedEditor;
let page: Page;

beforeAll(async () => {
  [browser, editor] = await Promise.all([openBrowser(), serveEditor()]);
});

afterAll(async () => {
  await browser.close();
  await editor.close();
});

afterEach(async () => {
  expectNoTrouble(page);
});

const field = () => page.getByRole('textbox', { name: 'Message' });
const list = () => page.getByRole('listbox', { includeHidden: true });

async function open(path = '/', options: BrowserContextOptions = {}): Promise<void> {
  page = await openWindow(browser, editor.url, options);
  await page.goto(path);
  await field().click();
}

const type = (words: string) => page.keyboard.type(words);
const press = (key: string) => page.keyboard.press(key);

async function output(name: string): Promise<unknown> {
  return JSON.parse(
    (await page.getByRole('status', { name, includeHidden: true }).textContent()) ?? '',
  ) as unknown;
}

interface Piece {
  text?: string;
  attrs?: { userId: string; label: string };
  marks?: { type: string; attrs?: { href: string } }[];
  content?: Piece[];
}

/** A document in one line: `[words](address)`, `@id`, `<code>`. */
function brief(pieces: Piece[] | null): string {
  const one = ({ text, attrs, marks = [], content }: Piece): string => {
    const inner = text ?? (attrs?.userId === undefined ? brief(content ?? []) : `@${attrs.userId}`);
    const href = marks.find(({ attrs: of }) => of?.href !== undefined)?.attrs?.href;
    const words = marks.some(({ type: name }) => name === 'code') ? `<${inner}>` : inner;
    return href === undefined ? words : `[${words}](${href})`;
  };
  return (pieces ?? []).map(one).join('');
}

const written = async () => brief((await output('Écrit')) as Piece[] | null);
const sent = async () => ((await output('Envoyé')) as Piece[][]).map(brief);

/** What the clipboard brings, as browsers hand it over. */
const paste = (texts: Record<string, string>, files: string[] = []) =>
  field().evaluate(
    (element, [data, names]) => {
      const clipboardData = new DataTransfer();
      for (const [kind, text] of Object.entries(data)) clipboardData.setData(kind, text);
      for (const name of names) clipboardData.items.add(new File(['x'], name, { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [texts, files] as const,
  );

describe('people at the cursor', () => {
  test('are found without accents, taken by Enter, and Enter sends only when the list is closed', async () => {
    await open();
    await type('Bonjour @elo');
    await list().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Élodie Vasseurevasseur']);
    const active = await field().getAttribute('aria-activedescendant');
    expect(await page.getByRole('option', { selected: true }).getAttribute('id')).toBe(active);
    await expectAccessible(page);
    await press('Enter');
    expect([await written(), await sent()]).toEqual(['Bonjour @u3 ', []]);
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    await press('Enter');
    expect(await sent()).toEqual(['Bonjour @u3 ']);
  });

  test('are walked through by arrows, put away by Escape until another, and clicked', async () => {
    await open();
    await type('@');
    await list().waitFor();
    await press('ArrowDown');
    await press('Tab');
    await type('@ka');
    await list().waitFor();
    await press('Escape');
    await type('r oui');
    expect(await list().count()).toBe(0);
    await type(' @sophie m');
    await page.getByRole('option', { name: 'Sophie' }).click();
    await type('!');
    expect(await written()).toBe('@u2 @kar oui @u1 !');
  });

  test('are touched on a phone, in a list that stays on screen', async () => {
    await open('/?width=320', { viewport: phone, hasTouch: true, isMobile: true });
    await type('un message assez long @');
    const box = await list().boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(phone.width);
    await page.getByRole('option', { name: 'Karim' }).tap();
    expect(await written()).toBe('un message assez long @u2 ');
  });

  test('are nobody in an address or in code', async () => {
    await open();
    await type('contact@vitrabelle');
    expect(await list().count()).toBe(0);
    await press('Control+a');
    await type('``` ');
    await type('@el :ri');
    expect(await written()).toBe('@el :ri');
    expect(await list().count()).toBe(0);
  });
});

describe('smileys', () => {
  test('are found by French and English names', async () => {
    await open();
    for (const name of ['croissant', 'rocket']) {
      await type(`:${name}`);
      await list().waitFor();
      await press('Enter');
      await list().waitFor({ state: 'detached' });
    }
    expect(await written()).toBe('🥐 🚀 ');
    await type('à 10:30 : bon');
    expect(await list().count()).toBe(0);
  });

  test('take the place of what is typed, and give it back', async () => {
    await open();
    await type('a :-) http://b :-/ `c :-)` ');
    expect(await written()).toBe('a 🙂 http://b 😕 <c :-)> ');
    await type(';-)');
    await press('Backspace');
    await type(' :-(');
    await press('Control+z');
    expect(await written()).toBe('a 🙂 http://b 😕 <c :-)> ;-) :-(');
  });
});

describe('links', () => {
  test('are made where an address ends, is pasted or is sent, without the sentence around it', async () => {
    await open();
    await type('voir https://a.example/x, puis ');
    await paste({ 'text/plain': '« https://b.example ». (www.c.example)' });
    const [a, b, c] = ['https://a.example/x', 'https://b.example', 'https://www.c.example'];
    const before = `voir [${a}](${a}), puis « [${b}](${b}) ». ([www.c.example](${c}))`;
    expect(await written()).toBe(before);
    await type(' https://d.example');
    await press('Enter');
    expect(await sent()).toEqual([`${before} [https://d.example](https://d.example)`]);
  });

  test('take the selected words when an address is pasted over them', async () => {
    await open();
    await type('notre site');
    await press('Control+Shift+ArrowLeft');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('site');
    await paste({ 'text/plain': ' https://a.example ' });
    expect(await written()).toBe('notre [site](https://a.example)');
  });

  test('keep of a page only what the contract knows', async () => {
    await open();
    await paste({
      'text/html':
        '<p style="color:red" onclick="x()">a <a href="javascript:alert(1)">b</a> <a href="java&#10;script:alert(1)">c</a> ' +
        '<a href="http://d.example">d</a> <a href="https://e.example" target="_top">e</a> ' +
        '<img src="https://f.example/f.png" onerror="x()"><script>alert(1)</script><span data-mention="u1">@g\u202Eh</span></p>',
      'text/plain': 'x',
    });
    expect(await written()).toBe('a b c d [e](https://e.example) @u1');
    expect(await field().locator('img[src], script, [style], [onclick]').count()).toBe(0);
    expect(await field().locator('[data-mention]').textContent()).toBe('@gh');
  });
});

describe('files', () => {
  test('pasted or dropped go to the caller, and cells stay text', async () => {
    await open();
    await paste({}, ['capture.png']);
    await paste({ 'text/html': '<b>12</b>', 'text/plain': '12' }, ['cellules.png']);
    const dataTransfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
      return dropped;
    });
    await field().dispatchEvent('dragover', { dataTransfer });
    await page.getByText('Déposez les fichiers ici').waitFor();
    await field().dispatchEvent('drop', { dataTransfer });
    await page.getByRole('toolbar').dispatchEvent('drop', { dataTransfer });
    expect(await output('Fichiers')).toEqual(['capture.png', 'photo.png', 'photo.png']);
    expect(await written()).toBe('12');
  });
});

describe('keys', () => {
  test('Enter sends nothing that is empty, sends a list, and makes a line of code', async () => {
    await open();
    await type(' \u00A0\u200B');
    await press('Enter');
    expect(await sent()).toEqual([]);
    await press('Control+a');
    await press('Delete');
    await type('- un');
    await press('Shift+Enter');
    await type('deux');
    await press('Enter');
    expect(await sent()).toEqual(['undeux']);
    await type('``` ');
    await type('a');
    await press('Enter');
    await type('b :-)');
    expect(await sent()).toHaveLength(1);
    await press('Control+Enter');
    expect((await sent()).at(-1)).toBe('a\nb :-)');
  });

  test('Enter that ends a word of an input method does not send', async () => {
    await open();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await field().evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, isComposing: true, bubbles: true }),
      ),
    );
    expect(await sent()).toEqual([]);
    await devtools.send('Input.insertText', { text: '日本' });
    await press('Enter');
    expect(await sent()).toEqual(['日本']);
  });

  test('undoing stops where another document was shown', async () => {
    await open();
    await type('secret');
    await page.getByRole('button', { name: 'Autre' }).click();
    await field().click();
    await press('Control+z');
    await press('Control+z');
    expect(await field().textContent()).toBe('Autre conversation');
  });

  test('the toolbar is one stop, and folds what a narrow place has no room for', async () => {
    await open('/?width=320');
    await press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Gras');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Autres mises en forme');
    await press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Bloc de code' }).click();
    await type('x');
    await expect.poll(() => field().locator('pre').textContent()).toBe('x');
    const toolbar = await page.getByRole('toolbar').boundingBox();
    expect(toolbar!.height).toBeLessThan(45);
    await expectAccessible(page);
  });
});

test('a hundred thousand characters are kept, and the next one too', async () => {
  await open();
  await paste({ 'text/plain': 'une ligne\n'.repeat(10_000) });
  await type('fin');
  await expect.poll(async () => (await written()).endsWith('fin')).toBe(true);
  expect((await written()).length).toBeGreaterThan(90_000);
});
