import sharp from 'sharp';
import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Company } from '../contract/company.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 31, g: 95, b: 107 } } });

async function putLogo(app: TestApp, client: TestClient, bytes: Uint8Array) {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'logo.png');
  const headers = { cookie: client.cookie() };
  const answer = await fetch(`${app.url}/api/company/logo`, { method: 'PUT', body: form, headers });
  return { status: answer.status, body: (await answer.json()) as any };
}

const logoAt = (app: TestApp, hash: string, cookie = '') =>
  fetch(`${app.url}/api/company/logo/${hash}`, { headers: { cookie } });

test.each([
  ['a PNG', () => picture(2400, 600).png().toBuffer(), 'image/png'],
  ['a JPEG', () => picture(2400, 600).jpeg().toBuffer(), 'image/jpeg'],
  ['a WebP, which Outlook does not show,', () => picture(2400, 600).webp().toBuffer(), 'image/png'],
])('%s becomes the logo, drawn anew and no larger than a letter needs', async (_what, draw, type) => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const before = (await sophie.get<Company>('/api/company')).logo;
  const { status, body } = await putLogo(app, sophie, await draw());
  expect([status, body.logo.type]).toEqual([200, type]);
  expect(body.logo.hash).not.toBe(before?.hash);
  const karim = await app.signIn('kbenali');
  expect((await karim.get<Company>('/api/company')).logo).toEqual(body.logo);
  const shown = await logoAt(app, body.logo.hash, karim.cookie());
  expect([shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
    type,
    'nosniff',
  ]);
  const { width, height } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
  expect([width, height]).toEqual([1200, 300]);
  // The one there was before is nobody's to see any more.
  expect((await logoAt(app, before!.hash, karim.cookie())).status).toBe(404);
});

test('an SVG, which is a document with scripts, and rubbish are refused; the logo stays', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  const before = (await sophie.get<Company>('/api/company')).logo;
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const refused = await putLogo(app, sophie, svg);
  expect([refused.status, refused.body.error.code]).toEqual([422, 'platform.imageType']);
  const cut = await putLogo(app, sophie, (await picture(300, 300).png().toBuffer()).subarray(0, 60));
  expect([cut.status, cut.body.error.code]).toEqual([422, 'platform.imageUnreadable']);
  expect((await sophie.get<Company>('/api/company')).logo).toEqual(before);
});

test('only an administrator changes the logo and the legal mentions; a stranger does not even see them', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { logo, legalNotice } = await karim.get<Company>('/api/company');
  const bytes = await picture(10, 10).png().toBuffer();
  expect((await putLogo(app, karim, bytes)).body.error.code).toBe('platform.forbidden');
  expect((await karim.request('DELETE', '/api/company/logo')).error.code).toBe('platform.forbidden');
  const written = await karim.request('PUT', '/api/company/legal-notice', { legalNotice: 'Autre' });
  expect(written.error.code).toBe('platform.forbidden');
  expect(await karim.get<Company>('/api/company')).toMatchObject({ logo, legalNotice });
  expect((await logoAt(app, logo!.hash)).status).toBe(401);
});

test('the logo is taken away, the legal mentions are written on one line and taken away', async () => {
  const app = await startTestApp();
  const sophie = await app.signIn('smarchand');
  expect(await sophie.delete<Company>('/api/company/logo')).toMatchObject({ logo: null });
  const legalNotice = ' SARL au capital de 20 000 €\n  RCS Vichy\u0000 ';
  const written = await sophie.put<Company>('/api/company/legal-notice', { legalNotice });
  expect(written.legalNotice).toBe('SARL au capital de 20 000 € RCS Vichy');
  expect(await sophie.put<Company>('/api/company/legal-notice', { legalNotice: ' ' })).toMatchObject({
    name: 'Vitrabelle Menuiseries',
    legalNotice: null,
  });
});
