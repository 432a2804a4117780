import { expect, it } from 'vitest';
import { attachmentDisposition } from './content-disposition.ts';

it.each([
  ['notice.pdf', 'notice.pdf', 'notice.pdf'],
  [
    'Été – n°1 (à lire).pdf',
    'Ete _ n_1 (a lire).pdf',
    '%C3%89t%C3%A9%20%E2%80%93%20n%C2%B01%20%28%C3%A0%20lire%29.pdf',
  ],
  ['a"b%c\'d.eml', "a_b_c'd.eml", 'a%22b%25c%27d.eml'],
  ['x\r\nSet-Cookie: a=b.eml', 'x Set-Cookie: a=b.eml', 'x%20Set-Cookie%3A%20a%3Db.eml'],
  ['../../etc/passwd', '.. .. etc passwd', '..%20..%20etc%20passwd'],
  ['\u0000', 'document', 'document'],
  ['moitié \ud83d', 'moitie _', 'moiti%C3%A9%20%EF%BF%BD'],
])('%j', (name, ascii, extended) => {
  const header = attachmentDisposition(name);
  expect(header).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${extended}`);
  expect(header).toMatch(/^[\x20-\x7e]+$/);
});
