import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { attachmentTexts, type DocumentText } from './attachment-texts.ts';

/** A4 in points. */
const page = { width: 595.28, height: 841.89, margin: 64 } as const;
const body = { size: 11, leading: 17 } as const;

/** What the foot of every document says of who made it. */
export interface DocumentIssuer {
  name: string;
  legalNotice: string;
}

/**
 * A small real document for an attachment of the demonstration. The bytes are the same at every call, so that
 * the file store keeps one file.
 *
 * @throws Error for a name the demonstration does not know.
 */
export async function demonstrationPdf(name: string, issuer: DocumentIssuer): Promise<Uint8Array> {
  const text = attachmentTexts[name];
  if (!text) throw new Error(`no text for the demonstration document ${name}`);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(text.title, { showInWindowTitleBar: true });
  pdf.setAuthor(issuer.name);
  pdf.setLanguage('fr-FR');
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  write(pdf.addPage([page.width, page.height]), fonts, text, issuer);
  return pdf.save();
}

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
}

function write(sheet: PDFPage, { plain, bold }: Fonts, text: DocumentText, issuer: DocumentIssuer): void {
  const width = page.width - 2 * page.margin;
  let y = page.height - page.margin;
  const line = (font: PDFFont, size: number, leading: number, words: string) => {
    sheet.drawText(words, { x: page.margin, y: (y -= leading), size, font });
  };
  line(bold, 12, 12, encodable(issuer.name));
  line(bold, 20, 48, encodable(text.title));
  y -= 16;
  for (const paragraph of text.lines) {
    for (const words of wrap(encodable(paragraph), plain, body.size, width)) {
      line(plain, body.size, body.leading, words);
    }
    y -= 6;
  }
  y = page.margin + 20;
  for (const words of wrap(encodable(issuer.legalNotice), plain, 8, width)) line(plain, 8, 11, words);
}

/** The standard fonts write WinAnsi, which has every French letter but not the narrow no-break space. */
const encodable = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Breaks at spaces only: a no-break space holds its words together. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
