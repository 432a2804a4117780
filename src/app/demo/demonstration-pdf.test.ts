import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { attachmentTexts } from './attachment-texts.ts';
import demonstration from './demo-data.json' with { type: 'json' };
import { demonstrationPdf } from './demonstration-pdf.ts';

const issuer = demonstration.company;
const named = new Set(
  demonstration.planTemplates.flatMap(({ messages }) => messages.flatMap((message) => message.attachments)),
);

describe('demonstrationPdf', () => {
  it('knows every document that a plan-type attaches, and no other', () => {
    expect(Object.keys(attachmentTexts).sort()).toEqual([...named].sort());
    expect(named.size).toBeGreaterThan(5);
  });

  it.each([...named])('%s is a page with its title, its issuer and all its words', async (name) => {
    const bytes = await demonstrationPdf(name, issuer);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([pdf.getPageCount(), pdf.getTitle(), pdf.getAuthor()]).toEqual([
      1,
      attachmentTexts[name]!.title,
      issuer.name,
    ]);
    const written = textOf(pdf).replace(/\s+/g, ' ');
    for (const line of attachmentTexts[name]!.lines) expect(written).toContain(line.replace(/\s+/g, ' '));
  });

  it('makes the same bytes twice, so that they are stored once', async () => {
    const [name] = named;
    expect(await demonstrationPdf(name!, issuer)).toEqual(await demonstrationPdf(name!, issuer));
  });

  it('refuses a name it does not know', async () => {
    await expect(demonstrationPdf('../secret.pdf', issuer)).rejects.toThrow('no text');
  });
});

/** The words that the page draws: hexadecimal strings in WinAnsi before each `Tj`. */
function textOf(pdf: PDFDocument): string {
  const streams = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream);
  return streams
    .map((stream) => inflateSync(stream.getContents()).toString('latin1'))
    .flatMap((content) => [...content.matchAll(/<([0-9A-F]+)> Tj/g)])
    .map(([, hex]) => new TextDecoder('windows-1252').decode(Buffer.from(hex!, 'hex')))
    .join(' ');
}
