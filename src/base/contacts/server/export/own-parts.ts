import { displayMoment } from '../../../../platform/text/contract/display-moment.ts';
import type { HeldPart, HeldPartAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { Act } from '../../../audit/contract/acts.ts';
import { actsAbout } from '../../../audit/server/public.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { findContact } from '../store/contacts.ts';
import { listDocumentRows } from '../store/documents.ts';
import { categoryNamesOf, fieldLabels } from '../store/dossier.ts';
import type { ContactRow } from '../tables.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

/** The person's own record, the documents of their file, and what the journal says of them. */
export async function ownParts(asked: HeldPartAsked, { db }: Platform): Promise<HeldPart[]> {
  const row = await findContact(db.read, asked.contactId);
  if (!row) return [];
  const said = words[asked.language];
  const categories = await categoryNamesOf(db.read, row.id);
  const labels = await fieldLabels(db.read);
  const custom = Object.entries(JSON.parse(row.custom_values) as Record<string, unknown>).map(
    ([id, value]) => [labels.get(id) ?? id, value] as const,
  );
  return [
    identityPart(row, { said, asked, categories, custom }),
    await documentsPart(asked, said, db.read),
    await journalPart(asked, said, db.read),
  ];
}

interface Told {
  said: Words;
  asked: HeldPartAsked;
  categories: readonly string[];
  custom: readonly (readonly [string, unknown])[];
}

function identityPart(row: ContactRow, { said, asked, categories, custom }: Told): HeldPart {
  const { sort_norm: _1, search_norm: _2, sort_company: _3, sort_city: _4, ...columns } = row;
  const content = {
    ...columns,
    other_emails: JSON.parse(row.other_emails) as unknown,
    other_phones: JSON.parse(row.other_phones) as unknown,
    custom_values: Object.fromEntries(custom),
    categories,
  };
  const columnWords: Record<string, string> = said.dossier.columns;
  const lines = Object.entries(content)
    .filter(([name, value]) => name in columnWords && !isNothing(value))
    .map(([name, value]) => [columnWords[name]!, textOf(value, said, asked)]);
  return {
    name: 'contact',
    title: said.dossier.identity,
    columns: [said.dossier.field, said.dossier.value],
    lines,
    content,
  };
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0);

const moment = /^\d{4}-\d{2}-\d{2}T/;

function textOf(value: unknown, said: Words, asked: HeldPartAsked): string {
  if (typeof value === 'string' && moment.test(value)) return displayMoment(value, asked);
  if (value === true || value === false) return said.dossier[value ? 'yes' : 'no'];
  if (Array.isArray(value)) return value.map((each) => textOf(each, said, asked)).join('\n');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} : ${textOf(each, said, asked)}`)
    .join('\n');
}

async function documentsPart(
  asked: HeldPartAsked,
  said: Words,
  db: Platform['db']['read'],
): Promise<HeldPart> {
  const rows = await listDocumentRows(db, asked.contactId);
  return {
    name: 'documents',
    title: said.dossier.documents,
    columns: [said.documents.name, said.documents.added],
    lines: rows.map(({ name, added_at }) => [name, displayMoment(added_at, asked)]),
    content: rows.map(({ name, type, size, added_at }) => ({ name, type, size, addedAt: added_at })),
    files: rows.map(({ name, file_hash, size }) => ({ name, hash: file_hash, size })),
  };
}

/** Who did it is left out: that is about colleagues. */
async function journalPart(asked: HeldPartAsked, said: Words, db: Platform['db']['read']): Promise<HeldPart> {
  const subject = { kind: 'contact', id: asked.contactId };
  const acts = await actsAbout(db, subject, { limit: 10_000, offset: 0 });
  const label = sentenceIn(said);
  return {
    name: 'journal',
    title: said.dossier.journal,
    columns: [said.dossier.when, said.dossier.what],
    lines: acts.map((act) => [displayMoment(act.at, asked), label(act)]),
    content: acts.map(({ at, action, details }) => ({ at, action, details })),
  };
}

/** Says a line of the journal with its names and its figures, the fields by their words. */
function sentenceIn({ acts: { words, ...acts } }: Words) {
  const sentences: Record<string, string> = acts;
  const names: Record<string, string> = words;
  return ({ action, subjectLabel, details }: Act): string => {
    const fields = String(details['fields'] ?? '').split(', ');
    const values: Record<string, string | number | null> = {
      ...details,
      subject: subjectLabel,
      fields: fields.map((field) => names[field] ?? field).join(', '),
    };
    const sentence = sentences[action.split('.')[1] ?? ''] ?? action;
    return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
