import type { Files } from '../../../platform/files/server/files.ts';
import type { MailContent } from './content/compose-content.ts';
import { withLogoInside } from './content/mail-document.ts';

/** The HTML of a mail for a browser of ours, its logo in the page itself; a logo that is gone stays its name. */
export async function shownHtml(
  files: Pick<Files, 'read' | 'has'>,
  { html, logo }: Pick<MailContent, 'html' | 'logo'>,
): Promise<string> {
  if (!logo || !(await files.has(logo.hash))) return html;
  return withLogoInside(html, logo, await files.read(logo.hash));
}
