import { theCompany } from '../../../company/server/public.ts';
import { contactRules } from '../../../contacts/server/public.ts';
import type { ContactJob } from '../lines/plan-contacts.ts';
import type { OrderJob } from '../lines/plan-orders.ts';
import { columnsOf } from '../lines/line.ts';
import type { ImportPorts } from '../ports.ts';
import { mappingOf, previewOf } from '../state-of.ts';
import type { ImportRow } from '../tables.ts';

export type Job = ContactJob | OrderJob;

/** What all lines of an import are gone through with: read once. */
export async function openJob(
  { db, clock }: Pick<ImportPorts, 'db' | 'clock'>,
  row: ImportRow,
): Promise<Job> {
  const mapping = mappingOf(row);
  const columns = columnsOf(previewOf(row).headings, mapping.columns);
  const seen = new Map<string, number>();
  if (row.kind === 'contacts') {
    return { kind: 'contacts', columns, mapping, seen, rules: await contactRules(db.read, clock) };
  }
  const { stores } = await theCompany(db.read);
  return { kind: 'orders', columns, mapping, seen, stores };
}
