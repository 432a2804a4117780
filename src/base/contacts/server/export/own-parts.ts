import { displayMoment } from '../../../../platform/text/contract/display-moment.ts';
import type { HeldPart, HeldPartAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { Act } from '../../../audit/contract/acts.ts';
import { actsAbout } from '../../../audit/server/public.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { listDocumentRows } from '../store/documents.ts';
import { nameOf } from '../contact-of-row.ts';
import { categoryNamesOf, fieldLabels } from '../store/dossier.ts';
import { rowsOfPerson } from '../store/erasures.ts';
import type { ContactRow } from '../tables.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

/** The person's own record, those that became part of it, the documents of their file, and what the journal says. */
export async function ownParts(asked: HeldPartAsked, { db }: Platform): Promise<HeldPart[]> {
  const [row, ...formers] = await rowsOfPerson(db.read, asked.contactId);
  if (!row) return [];
  const said = words[asked.language];
  const told: Told = { said, asked, labels: await fieldLabels(db.read), db: db.read };
  const record = await recordOf(row, told);
  return [
    {
      ...{ name: 'contact', title: said.dossier.identity },
      columns: [said.dossier.field, said.dossier.value],
      ...record,
    },
    ...(await formersPart(formers, told)),
    await documentsPart(asked, said, db.read),
    await journalPart([row, ...formers], told),
  ];
}

interface Told {
  said: Words;
  asked: HeldPartAsked;
  /** Of the company's own fields, by id. */
  labels: ReadonlyMap<string, string>;
  db: Platform['db']['read'];
}

/** Everything that one row holds on them, said to people and to programs. */
async function recordOf(
  row: ContactRow,
  { said, asked, labels, db }: Told,
): Promise<Pick<HeldPart, 'lines' | 'content'>> {
  const {
    sort_norm: _1,
    search_norm: _2,
    sort_company: _3,
    sort_city: _4,
    custom_norm: _5,
    ...columns
  } = row;
  const custom = Object.entries(JSON.parse(row.custom_values) as Record<string, unknown>);
  const content = {
    ...columns,
    other_emails: JSON.parse(row.other_emails) as unknown,
    other_phones: JSON.parse(row.other_phones) as unknown,
    custom_values: Object.fromEntries(custom.map(([id, value]) => [labels.get(id) ?? id, value])),
    categories: await categoryNamesOf(db, row.id),
  };
  const columnWords: Record<string, string> = said.dossier.columns;
  const lines = Object.entries(content)
    .filter(([name, value]) => name in columnWords && !isNothing(value))
    .map(([name, value]) => [columnWords[name]!, textOf(value, said, asked)]);
  return { lines, content };
}

/** Records of the same person that were merged into theirs keep what they held on the day. */
async function formersPart(formers: readonly ContactRow[], told: Told): Promise<HeldPart[]> {
  if (formers.length === 0) return [];
  const { dossier } = told.said;
  const records = await Promise.all(formers.map((row) => recordOf(row, told)));
  return [
    {
      ...{ name: 'former-contacts', title: dossier.formers },
      columns: [dossier.former, dossier.field, dossier.value],
      lines: records.flatMap(({ lines }, index) => lines.map((line) => [nameOf(formers[index]!), ...line])),
      content: records.map(({ content }) => content),
    },
  ];
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
async function journalPart(rows: readonly ContactRow[], { said, asked, db }: Told): Promise<HeldPart> {
  const page = { limit: 10_000, offset: 0 };
  const found = await Promise.all(rows.map(({ id }) => actsAbout(db, { kind: 'contact', id }, page)));
  const acts = found.flat().toSorted((one, other) => other.seq - one.seq);
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
