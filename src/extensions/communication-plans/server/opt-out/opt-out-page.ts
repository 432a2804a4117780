import { escapeHtml } from '../../../../platform/text/contract/escape-html.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };

/** `ask`: the objection is one click away. `done`: it is recorded. `unknown`: the link is not one of ours. */
export type OptOutStep = 'ask' | 'done' | 'unknown';

const words = { fr: fr.optOut, en: en.optOut };

/** French unless the browser asks for English first. */
const languageOf = (acceptLanguage: string | undefined): 'fr' | 'en' =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr';

const style =
  'font-family:system-ui,sans-serif;font-size:18px;line-height:1.5;color:#26241f;background:#faf9f7;' +
  'max-width:36rem;margin:12vh auto 0;padding:0 24px';
const button =
  'font:inherit;padding:12px 20px;border:0;border-radius:8px;background:#1c62b9;color:#fff;cursor:pointer';

/** The page that a client sees behind the link of a mail. No script, nothing from elsewhere. */
export function optOutPage(step: OptOutStep, company: string, acceptLanguage: string | undefined): string {
  const language = languageOf(acceptLanguage);
  const { title, ...sentences } = words[language];
  const text = escapeHtml(sentences[step].replaceAll('{{company}}', company));
  const form =
    step === 'ask'
      ? `<form method="post"><button style="${button}">${escapeHtml(sentences.confirm)}</button></form>`
      : '';
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<title>${escapeHtml(title)}</title></head><body style="${style}"><main>` +
    `<h1 style="font-size:24px">${escapeHtml(title)}</h1><p>${text}</p>${form}</main></body></html>`
  );
}
