import { escapeHtml } from '../../../../platform/text/contract/escape-html.ts';
import type { Language } from '../../contract/people.ts';
import { invitationDays, resetMinutes } from '../../contract/links.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import type { LinkKind } from '../tables.ts';

// locale-keys: users:linkMail.hello users:linkMail.*.*
const words = { fr: fr.linkMail, en: en.linkMail };

export interface LinkMailParts {
  kind: LinkKind;
  language: Language;
  firstName: string;
  login: string;
  companyName: string;
  /** Who invites or resets; null: the person asked for it themselves. */
  byName: string | null;
  address: string;
}

/** The words of a mail with a link, in its reader's language: the same ones as text and as HTML. */
export function linkMailText(parts: LinkMailParts): { subject: string; text: string; html: string } {
  const own = words[parts.language][parts.kind];
  const asked = parts.byName === null ? own.asked : own.askedBy;
  const values = {
    ...{ firstName: parts.firstName, login: parts.login, by: parts.byName ?? '' },
    ...{ company: parts.companyName, days: String(invitationDays), minutes: String(resetMinutes) },
  };
  const say = (sentence: string) =>
    sentence.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: keyof typeof values) => values[name] ?? '');
  const before = [words[parts.language].hello, asked].map(say);
  const after = [own.once, own.otherwise].map(say);
  return {
    subject: say(own.subject),
    text: `${[...before, `${say(own.button)}\n${parts.address}`, ...after].join('\n\n')}\n`,
    html: page(parts.language, { before, button: say(own.button), address: parts.address, after }),
  };
}

const sheet =
  'font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif;font-size:16px;line-height:1.5;color:#23201d;' +
  'max-width:560px;margin:0 auto;padding:24px';
const button =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#7f3866;color:#ffffff;text-decoration:none';
const small = 'font-size:13px;color:#6f685f';

function page(
  language: Language,
  parts: { before: string[]; button: string; address: string; after: string[] },
): string {
  const href = escapeHtml(parts.address);
  const paragraph = (text: string, style = '') => `<p${style && ` style="${style}"`}>${escapeHtml(text)}</p>`;
  return (
    `<!doctype html><html lang="${language}"><body style="margin:0;background:#ffffff"><div style="${sheet}">` +
    parts.before.map((text) => paragraph(text)).join('') +
    `<p style="margin:24px 0"><a href="${href}" style="${button}">${escapeHtml(parts.button)}</a></p>` +
    `<p style="${small};word-break:break-all">${href}</p>` +
    parts.after.map((text) => paragraph(text, small)).join('') +
    '</div></body></html>'
  );
}
