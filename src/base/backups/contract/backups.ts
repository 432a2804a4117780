import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { BackupCause } from './manifest.ts';

const Count = Type.Integer({ minimum: 0 });

/** Also the name of its folder. */
export const BackupName = Type.String({ pattern: '^miaou-\\d{8}T\\d{6}Z(-\\d{1,3})?$' });

/** A whole backup that is in the folder. */
export const Backup = closed({
  name: BackupName,
  createdAt: Moment,
  cause: BackupCause,
  version: Type.String(),
  rows: Count,
  files: Count,
  /** What it would take by itself: files are shared with the data folder where the disk allows it. */
  bytes: Count,
  missingFiles: Count,
  hasKey: Type.Boolean(),
});
export type Backup = Static<typeof Backup>;

export const RunPhase = Type.Union([Type.Literal('files'), Type.Literal('rows'), Type.Literal('sealing')]);
export type RunPhase = Static<typeof RunPhase>;

/** `interrupted`: the process ended before it did. */
export const RunOutcome = Type.Union([
  Type.Literal('running'),
  Type.Literal('done'),
  Type.Literal('failed'),
  Type.Literal('interrupted'),
]);
export type RunOutcome = Static<typeof RunOutcome>;

/** A backup that was begun. */
export const BackupRun = closed({
  id: Id,
  cause: BackupCause,
  startedAt: Moment,
  endedAt: nullable(Moment),
  outcome: RunOutcome,
  phase: RunPhase,
  done: Count,
  total: Count,
  /** The code of the error that ended it. */
  error: nullable(Type.String()),
  name: nullable(BackupName),
});
export type BackupRun = Static<typeof BackupRun>;

const Kept = Type.Integer({ minimum: 0, maximum: 366 });

export const BackupSettings = closed({
  isOn: Type.Boolean(),
  /** Of the company's own time. */
  hour: Type.Integer({ minimum: 0, maximum: 23 }),
  keepDaily: Type.Integer({ minimum: 1, maximum: 366 }),
  keepWeekly: Kept,
  keepMonthly: Kept,
  withKey: Type.Boolean(),
});
export type BackupSettings = Static<typeof BackupSettings>;

/** All the page shows. */
export const BackupsState = closed({
  folder: Type.String(),
  /** Newest first; at most a thousand. */
  backups: Type.Array(Backup),
  settings: BackupSettings,
  lastRun: nullable(BackupRun),
  nextAt: nullable(Moment),
  /** Why an administrator should look: the last one failed, or none is recent though they are made every day. */
  concern: nullable(Type.Union([Type.Literal('failed'), Type.Literal('late')])),
});
export type BackupsState = Static<typeof BackupsState>;

/** For the sign in the header. */
export const BackupsConcern = Type.Pick(BackupsState, ['concern'], { additionalProperties: false });
export type BackupsConcern = Static<typeof BackupsConcern>;

export const Verification = closed({
  files: Count,
  /** The first ones, by their path in the backup. */
  problems: Type.Array(
    closed({
      path: Type.String(),
      what: Type.Union([Type.Literal('missing'), Type.Literal('changed'), Type.Literal('unlisted')]),
    }),
  ),
});
export type Verification = Static<typeof Verification>;
