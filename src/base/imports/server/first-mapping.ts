import type { ReadDb } from '../../../platform/db/server/database.ts';
import { readContactFields } from '../../contacts/server/public.ts';
import { guessMapping, headingNorm } from '../contract/guess-mapping.ts';
import type { Mapping } from '../contract/imports.ts';
import { customFieldOf, targetsOf, type ImportKind } from '../contract/targets.ts';
import { findMapping } from './store/mappings.ts';

export const headingsKey = (kind: ImportKind, headings: readonly string[]): string =>
  `${kind}\n${headings.map(headingNorm).join('\n')}`;

export interface FirstMapping {
  mapping: Mapping;
  isRemembered: boolean;
}

/** What the columns become until somebody chooses: as the last time with these headings, else by what they say. */
export async function firstMapping(
  db: ReadDb,
  kind: ImportKind,
  headings: readonly string[],
): Promise<FirstMapping> {
  const { fields } = await readContactFields(db);
  const inUse = fields.filter(({ archivedAt }) => archivedAt === null);
  const remembered = await findMapping(db, headingsKey(kind, headings));
  const isOffered = (target: string) =>
    targetsOf(kind).includes(target) || inUse.some(({ id }) => id === customFieldOf(target));
  if (remembered) {
    const mapping = JSON.parse(remembered.mapping) as Mapping;
    const columns = mapping.columns.map((target) => (target !== null && isOffered(target) ? target : null));
    return { mapping: { ...mapping, columns }, isRemembered: true };
  }
  const fixed = { group: 'client', categoryIds: [], marketingConsentSource: null, storeId: null } as const;
  return {
    mapping: {
      columns: guessMapping(kind, headings, inUse),
      fixed: { ...fixed, categoryIds: [] },
      match: 'mailAndName',
    },
    isRemembered: false,
  };
}
