import type { HeldPart } from '../../../../platform/modules/server/contact-data.ts';
import { escapeHtml } from '../../../../platform/text/contract/escape-html.ts';

/** What the page says beside the parts. */
export interface DossierWords {
  language: 'fr' | 'en';
  title: string;
  intro: string;
  nothing: string;
  files: string;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color:#26241f;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}' +
  'th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd8cf;' +
  'white-space:pre-wrap;overflow-wrap:anywhere}th{background:#f5f3ef}';

/** Everything held on a person, as a page that any browser opens: no script, nothing from elsewhere. */
export const dossierPage = (
  parts: readonly HeldPart[],
  filesOf: ReadonlyMap<string, readonly string[]>,
  words: DossierWords,
): string =>
  `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title>` +
  `<style>${style}</style></head><body><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.intro)}</p>` +
  parts.map((part) => section(part, filesOf.get(part.name) ?? [], words)).join('') +
  '</body></html>';

function section(part: HeldPart, files: readonly string[], words: DossierWords): string {
  const table = part.lines.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : tableOf(part);
  const links = files.map((path) => `<li><a href="${encodeURI(path)}">${escapeHtml(path)}</a></li>`).join('');
  const list = files.length === 0 ? '' : `<p>${escapeHtml(words.files)}</p><ul>${links}</ul>`;
  return `<h2>${escapeHtml(part.title)}</h2>${table}${list}`;
}

const tableOf = ({ columns, lines }: HeldPart): string =>
  `<table><thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>` +
  `<tbody>${lines.map(lineOf).join('')}</tbody></table>`;

const lineOf = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
