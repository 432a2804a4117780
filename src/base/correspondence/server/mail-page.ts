import { escapeHtml } from '../../../platform/text/contract/escape-html.ts';
import type { ParsedAttachment, ParsedMail } from './parse-mail.ts';

/**
 * What a browser may do with the HTML of a mail shown in a frame: lay it out. No script, no form, nothing from
 * elsewhere, so that opening a mail tells nobody. Same origin, so that our page can measure its height; links
 * open beside.
 */
export const mailPagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** A page with the mail as its recipient sees it: its HTML with the images it carries, or else its text. */
export const mailPage = (mail: ParsedMail): string =>
  `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html === null ? textPage(mail.text) : withImages(mail.html, mail.attachments)}`;

const textPage = (text: string): string =>
  `<pre style="font: inherit; font-family: sans-serif; white-space: pre-wrap; overflow-wrap: anywhere">${escapeHtml(text)}</pre>`;

/** Formats that a browser shows as pictures and nothing else. */
const picture = /^image\/(png|jpeg|gif|webp)$/;

function withImages(html: string, attachments: readonly ParsedAttachment[]): string {
  return attachments.reduce((page, { contentId, type, content }) => {
    if (contentId === null || contentId === '' || !picture.test(type)) return page;
    return page.replaceAll(`cid:${contentId}`, `data:${type};base64,${content.toString('base64')}`);
  }, html);
}
