import { expect, test } from 'vitest';
import { writeAllowed } from './origin.ts';

const host = 'miaou.local:3000';

test.each<[string, Record<string, string>, boolean, string]>([
  ['POST', { host }, true, 'a program sends no Origin'],
  ['POST', { host, origin: `http://${host}` }, true, 'our own page'],
  ['POST', { host, origin: 'http://elsewhere.example' }, false, 'another site'],
  ['POST', { host, origin: 'null' }, false, 'a sandboxed page'],
  ['POST', { host, origin: 'http://miaou.local' }, false, 'another port is another site'],
  ['POST', { host, 'sec-fetch-site': 'cross-site' }, false, 'a browser that hides the Origin'],
  ['GET', { host, origin: 'http://elsewhere.example' }, true, 'reading changes nothing'],
  ['POST', { host, origin: 'https://chat.example' }, true, 'the public address, behind a proxy'],
])('%s %o → %s (%s)', (method, headers, allowed) => {
  expect(writeAllowed(method, headers, 'https://chat.example/')).toBe(allowed);
});
