import { Type, type Static } from 'typebox';
import { closed, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

const Count = Type.Integer({ minimum: 0 });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Who asked: the application by itself, a person at the page, somebody at the command line. */
export const BackupCause = Type.Union([
  Type.Literal('schedule'),
  Type.Literal('person'),
  Type.Literal('command'),
]);
export type BackupCause = Static<typeof BackupCause>;

export const TableTally = closed({ table: Type.String(), rows: Count, hash: Sha256 });
export type TableTally = Static<typeof TableTally>;

export const manifestFormat = 1;

/** What a backup says of itself, `manifest.json`. */
export const BackupManifest = closed({
  format: Type.Literal(manifestFormat),
  /** Of the product that wrote it. */
  version: Type.String(),
  engine: Type.Union([Type.Literal('sqlite'), Type.Literal('postgres')]),
  createdAt: Moment,
  cause: BackupCause,
  /** A hash that tells this base from others; null before it has a company. */
  base: nullable(Type.String()),
  /** The steps of the schema that had been taken, in the order of the owners. */
  steps: Type.Array(closed({ owner: Type.String(), name: Type.String() })),
  tables: Type.Array(TableTally),
  files: closed({ count: Count, bytes: Count }),
  /** Files that rows name and that were not there, or were damaged. */
  missingFiles: Type.Array(Sha256),
  hasKey: Type.Boolean(),
});
export type BackupManifest = Static<typeof BackupManifest>;
