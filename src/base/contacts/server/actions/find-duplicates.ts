import type { Context } from '../../../../platform/http/server/context.ts';
import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { DuplicateList, DuplicateQuery } from '../../contract/duplicates.ts';
import { nameOf } from '../contact-of-row.ts';
import { sortedName } from '../norms.ts';
import { findAlike } from '../store/duplicates.ts';

const most = 5;

/** Who may be the same as what is being typed: the same address, or the same name with the same town or number. */
export async function findDuplicates(ctx: Context, query: DuplicateQuery): Promise<DuplicateList> {
  const line = (typed: string | undefined) => cleanLine(typed ?? '');
  const [company, last, first] = [line(query.companyName), line(query.lastName), line(query.firstName)];
  const like = {
    email: searchText(line(query.email)),
    sortNorm: sortedName({
      company_name: company || null,
      last_name: last || null,
      first_name: first || null,
    }),
    city: searchText(line(query.city)),
    phone: line(query.phone).replace(/\D/g, ''),
    exceptId: query.except ?? null,
  };
  const isAsked = like.email !== '' || (like.sortNorm !== '' && (like.city !== '' || like.phone !== ''));
  const rows = isAsked ? await findAlike(ctx.db.read, like, most) : [];
  return {
    contacts: rows.map((row) => ({
      id: row.id,
      group: row.contact_group,
      displayName: nameOf(row),
      email: row.email,
      city: row.city,
      archivedAt: row.archived_at,
      alike: like.email !== '' && searchText(row.email ?? '') === like.email ? 'email' : 'name',
    })),
  };
}
