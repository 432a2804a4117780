import type { InlineImage } from '../../../../platform/mail/contract/mail.ts';
import { escapeHtml } from '../../../../platform/text/contract/escape-html.ts';

/** The company's logo as it stands above the letter. */
export interface ContentLogo {
  hash: string;
  type: string;
  /** In pixels, as mails show it. */
  height: number;
  /** What is read where no picture is shown: the company's name. */
  name: string;
}

/** How the HTML of a mail names the logo that travels with it (RFC 2392). */
const logoCid = 'logo@miaou';

/**
 * A whole HTML document that every mail program lays out alike: one column of 600 pixels at most, no table, styles
 * written on each element. Its colours are said together, ink with paper, so that a program that darkens mails
 * either darkens both or leaves both.
 */
export const mailDocument = (title: string, body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">` +
  `<title>${escapeHtml(title)}</title></head>` +
  `<body style="margin:0;padding:0;background-color:#ffffff;color:#26241f">` +
  `<div style="max-width:600px;padding:16px;background-color:#ffffff;color:#26241f">${body}</div></body></html>`;

/**
 * The logo above the letter, at its height and as wide as that makes it: the attribute is for Outlook, the style for
 * all others. Its own paper keeps a dark drawing legible where a program darkens the mail.
 */
export function logoHtml(logo: ContentLogo | null): string {
  if (logo === null) return '';
  const style = `display:block;height:${logo.height}px;width:auto;max-width:100%;border:0;background-color:#ffffff`;
  const source = `src="cid:${logoCid}" alt="${escapeHtml(logo.name)}" height="${logo.height}"`;
  return `<p style="margin:0 0 24px"><img ${source} style="${style};object-fit:contain;object-position:left"></p>`;
}

/** The logo as it travels with the mail. Its name has no letter of the company's: some programs show it. */
export const inlineLogo = ({ type }: ContentLogo, content: Buffer): InlineImage => ({
  cid: logoCid,
  name: type === 'image/jpeg' ? 'logo.jpg' : 'logo.png',
  ...{ type, content },
});

/** The same document for a browser of ours, which knows no `cid:`: the picture stands in the page itself. */
export const withLogoInside = (html: string, { type }: ContentLogo, bytes: Buffer): string =>
  html.replaceAll(`src="cid:${logoCid}"`, `src="data:${type};base64,${bytes.toString('base64')}"`);
