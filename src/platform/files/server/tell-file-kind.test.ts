import { describe, expect, it } from 'vitest';
import { fileExtension, displayFileName } from './display-name.ts';
import { tellFileKind } from './tell-file-kind.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const png = bytes('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const jpeg = bytes('ffd8ffe000104a46494600010100000100010000ffdb0043000302', 'hex');

describe('tellFileKind', () => {
  it.each<[string, Buffer, string, boolean]>([
    ['photo.jpg', jpeg, 'image/jpeg', false],
    ['photo.JPEG', jpeg, 'image/jpeg', false],
    ['photo.jpg', png, 'image/png', true],
    ['photo', png, 'image/png', false],
    ['photo.xyz', png, 'image/png', false],
    ['notes.txt', bytes('Déjà vu\n'), 'text/plain', false],
    ['notes.txt', bytes('Déjà vu\r\n\tfin', 'latin1'), 'text/plain', false],
    ['notes.txt', png, 'image/png', true],
    ['notes.txt', bytes('a\u0000b'), 'application/octet-stream', true],
    ['notes.txt', bytes('a\u001b[31mb'), 'application/octet-stream', true],
    ['notes.txt', bytes('81ff', 'hex'), 'application/octet-stream', true],
    ['voiture.txt', bytes('BMW est une marque'), 'text/plain', false],
    ['devis.pdf', bytes('%PDF-1.4\n1 0 obj'), 'application/pdf', false],
    ['devis.pdf', bytes('MZ\u0090\u0000\u0003\u0000\u0000'), 'application/x-msdownload', true],
    [
      'image.png',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'text/plain',
      true,
    ],
    [
      'image.png',
      bytes('<?xml version="1.0"?><svg><script>alert(1)</script></svg>'),
      'application/xml',
      true,
    ],
    ['logo.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text/plain', false],
    ['page.html', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain', false],
    ['page.pdf', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain', true],
    ['vide.png', bytes(''), 'text/plain', true],
    ['x.constructor', bytes('a'), 'text/plain', false],
  ])('%s', async (name, content, type, lies) => {
    expect(await tellFileKind(content, name)).toEqual({ type, name, lies });
  });

  it('takes a broken archive for what it is not, without failing', async () => {
    const broken = Buffer.concat([bytes('PK\u0003\u0004'), Buffer.alloc(26, 0xff), bytes('mimetype')]);
    expect((await tellFileKind(broken, 'a.docx')).lies).toBe(true);
  });
});

describe('displayFileName', () => {
  it.each([
    ['Devis n° 12 – Mme Œuvrard.pdf', 'Devis n° 12 – Mme Œuvrard.pdf'],
    ['C:\\fakepath\\photo.png', 'photo.png'],
    ['../../etc/passwd', 'passwd'],
    ['facture\u202Efdp.exe', 'facturefdp.exe'],
    ['a\u0000b\u0007\r\nc\u2028\uFEFF\u200B.txt', 'abc.txt'],
    ['facture.pdf                      .exe', 'facture.pdf .exe'],
    ['programme.exe. . ', 'programme.exe'],
    ['e\u0301te\u0301.png', 'été.png'],
    ['👩‍💻.png', '👩‍💻.png'],
    ['a\uD800.png', 'a\uFFFD.png'],
    ['..', 'document'],
    ['dossier/', 'document'],
    ['\u202E\u0000 ', 'document'],
  ])('%j', (name, shown) => {
    expect(displayFileName(name)).toBe(shown);
  });

  it('shortens a long name and keeps its extension', () => {
    const shown = displayFileName(`${'é'.repeat(5000)}.pdf`);
    expect([...shown]).toHaveLength(120);
    expect(shown).toMatch(/^é+…\.pdf$/);
  });
});

describe('fileExtension', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['.htaccess', ''],
    ['a.b c', ''],
  ])('%s', (name, extension) => {
    expect(fileExtension(name)).toBe(extension);
  });
});
