import type { Context } from '../../../../platform/http/server/context.ts';
import { byteOrderMark, csvLine } from '../../../../platform/text/contract/csv.ts';
import { dateInFigures } from '../../../../platform/text/contract/display-moment.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { ContactExportInput } from '../../contract/contact-list.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { listFilter, listOrder } from '../list/list-filter.ts';
import { openCategories } from '../store/filter-choices.ts';
import * as store from '../store/contact-list.ts';
import type { ContactRow } from '../tables.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

/** Few enough that the first line is there soon, and that other questions have their turn between two. */
const batch = 500;

/** The contacts that match, in their order, as a table for a spreadsheet, in pieces as they are read. */
export async function exportContacts(
  ctx: Context,
  input: ContactExportInput,
): Promise<{ name: string; lines: AsyncIterable<string> }> {
  const filter = {
    ...(await listFilter(ctx, input)),
    ...(input.ids ? { ids: input.ids } : {}),
  };
  const count = await store.countContactRows(ctx.db.read, filter);
  await ctx.db.transaction((tx) =>
    recordAct(tx, ctx, { action: 'contacts.contactsExported', details: { count } }),
  );
  const said = words[input.language];
  const name = `${said.export.file} ${ctx.clock.now().slice(0, 10)}.csv`;
  return { name, lines: linesOf(ctx, filter, listOrder(input), said) };
}

async function* linesOf(
  ctx: Context,
  filter: store.ListFilter,
  order: store.ListOrder,
  said: Words,
): AsyncGenerator<string> {
  const db = ctx.db.read;
  const names = new Map((await openCategories(db)).map(({ id, name }) => [id, name]));
  yield byteOrderMark + csvLine(Object.values(said.export.columns));
  for (let offset = 0; ; offset += batch) {
    const rows = await store.listContactRows(db, filter, order, { limit: batch, offset });
    const categories = await store.categoriesOf(
      db,
      rows.map(({ id }) => id),
    );
    const namesOf = (id: string) => (categories.get(id) ?? []).map((one) => names.get(one) ?? '').join(', ');
    yield rows.map((row) => csvLine(cellsOf(row, said, namesOf(row.id)))).join('');
    if (rows.length < batch) return;
  }
}

/** In the order of `export.columns`. */
const cellsOf = (row: ContactRow, said: Words, categories: string): string[] =>
  [
    said.group[row.contact_group],
    ...[row.company_name, row.civility_short, row.last_name, row.first_name, row.job_title],
    ...[row.email, othersOf(row.other_emails, 'address')],
    ...[row.mobile, row.phone, othersOf(row.other_phones, 'number')],
    ...[row.address1, row.address2, row.postal_code, row.city, row.country],
    ...[row.siren, row.vat_number, categories],
    ...[dateInFigures(row.marketing_consent_at), dateInFigures(row.marketing_opposed_at)],
    ...[dateInFigures(row.created_at), dateInFigures(row.updated_at), dateInFigures(row.archived_at)],
    row.external_id,
  ].map((cell) => cell ?? '');

const othersOf = (json: string, part: 'address' | 'number'): string =>
  (JSON.parse(json) as Record<string, string>[]).map((one) => one[part] ?? '').join(', ');
