import { claimedTypes } from './claimed-types.ts';
import { displayFileName, fileExtension } from './display-name.ts';
import { isPlainText } from './plain-text.ts';

export interface FileKind {
  /** Media type by content: one that `file-type` knows, `text/plain`, or `application/octet-stream`. */
  type: string;
  /** The name as it may be shown and stored (see `displayFileName`). */
  name: string;
  /** The name's extension promises another type than the content is: say so beside the file, and never preview it. */
  lies: boolean;
}

/** Formats that are made of readable characters only, and yet are more than plain text. */
const readableFormats = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/xml',
  'text/vcard',
  'text/calendar',
  'text/vtt',
]);

/**
 * What a sent file is, by its content: neither the type a browser says nor the name decides. An SVG or an HTML page
 * is `text/plain` or `application/xml`, never an image nor a page. No type makes a file safe to show in place: only
 * what `reencodeImage` wrote is; all else goes out with `attachmentDisposition(name)` and `nosniff`.
 *
 * `await tellFileKind(bytes, 'Devis.pdf')` → `{ type: 'application/pdf', name: 'Devis.pdf', lies: false }`
 */
export async function tellFileKind(bytes: Uint8Array, sentName: string): Promise<FileKind> {
  const name = displayFileName(sentName);
  const type = await typeByContent(bytes);
  const claimed = claimedTypes(fileExtension(name));
  return { type, name, lies: claimed !== undefined && !claimed.includes(type) };
}

/** The media type alone, by content. */
export async function typeByContent(bytes: Uint8Array): Promise<string> {
  // Fetched at the first file: a start has no use for it.
  const { fileTypeFromBuffer } = await import('file-type');
  // A content made to break its reader is unknown, not a failure of ours.
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // "BMW est une marque" begins like a picture: what reads as a text from end to end is one.
  if (await isPlainText(bytes)) return known && readableFormats.has(known.mime) ? known.mime : 'text/plain';
  return known?.mime ?? 'application/octet-stream';
}
