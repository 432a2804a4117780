import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { ImportKind } from '../../contract/targets.ts';
import { mappingOf } from '../state-of.ts';
import type { ImportRow } from '../tables.ts';

/** Of each of these, one column at least. */
const needed: Record<ImportKind, readonly (readonly string[])[]> = {
  contacts: [['lastName', 'firstName', 'companyName', 'externalId']],
  orders: [['number'], ['contactExternalId', 'contactEmail', 'contactName']],
};

const reasons: Record<ImportKind, readonly string[]> = {
  contacts: ['imports.nameColumnMissing'],
  orders: ['imports.numberColumnMissing', 'imports.contactColumnMissing'],
};

/** @throws AppError on `/columns` when nothing could be written from the columns that were chosen */
export function refuseMapping(row: ImportRow): void {
  const chosen = new Set(mappingOf(row).columns);
  const missing = needed[row.kind].findIndex((targets) => !targets.some((target) => chosen.has(target)));
  if (missing !== -1) throw invalid(reasons[row.kind][missing]!, '/columns');
}
