import { Type, type Static } from 'typebox';
import { ContactGroup } from '../../contacts/contract/contacts.ts';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { mostColumns } from './limits.ts';

export const ImportKind = Type.Union([Type.Literal('contacts'), Type.Literal('orders')]);

/** `mixed`: each line of the file is read as UTF-8 where it is, as Windows-1252 where it is not. */
export const Encoding = Type.Union([
  Type.Literal('utf-8'),
  Type.Literal('windows-1252'),
  Type.Literal('mixed'),
]);
export type Encoding = Static<typeof Encoding>;

export const Separator = Type.Union([Type.Literal(';'), Type.Literal(','), Type.Literal('\t')]);
export type Separator = Static<typeof Separator>;

/** How the file is read. */
export const Reading = closed({ encoding: Encoding, separator: Separator });
export type Reading = Static<typeof Reading>;

/** What its columns become. An empty cell leaves what is there as it is. */
export const Mapping = closed({
  /** One for each column, null: left out. */
  columns: Type.Array(nullable(Type.String({ maxLength: 80 })), { maxItems: mostColumns }),
  /** What all lines get where no column of theirs says it. */
  fixed: closed({
    group: nullable(ContactGroup),
    categoryIds: Type.Array(Id, { maxItems: 100 }),
    marketingConsentSource: nullable(Type.String({ maxLength: 200 })),
    storeId: nullable(Id),
  }),
  /** Contacts without a known external id: the one of the same e-mail address and name, or a new one. */
  match: Type.Union([Type.Literal('mailAndName'), Type.Literal('never')]),
});
export type Mapping = Static<typeof Mapping>;

/**
 * `drafted`, `checking` (the dry run), `checked`, `running`, then `done` or `stopped`, `undoing`, `undone`. One that was
 * cut off in its work is `interrupted`: it can go on, or be taken back.
 */
export const ImportState = Type.Enum([
  'drafted',
  'checking',
  'checked',
  'running',
  'interrupted',
  'done',
  'stopped',
  'undoing',
  'undoInterrupted',
  'undone',
]);
export type ImportState = Static<typeof ImportState>;

const Counts = closed({
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
});
export type Counts = Static<typeof Counts>;

/** As a list shows it. */
export const ImportSummary = closed({
  id: Id,
  kind: ImportKind,
  fileName: Type.String(),
  startedBy: nullable(Id),
  startedByName: nullable(Type.String()),
  createdAt: Moment,
  endedAt: nullable(Moment),
  state: ImportState,
  /** Lines that were gone through, of `total`. */
  done: Type.Integer(),
  total: Type.Integer(),
  /** What a dry run says would be done, or what was done. */
  counts: Counts,
  /** Of an undo. */
  takenBack: Type.Integer(),
  kept: Type.Integer(),
  /** Code of what cut it off. */
  error: nullable(Type.String()),
  /** Until when it can be taken back; null: it cannot. */
  undoUntil: nullable(Moment),
  /** Is the file still there? Without it, nothing can be checked or run. */
  hasFile: Type.Boolean(),
});
export type ImportSummary = Static<typeof ImportSummary>;

/** How the file looks as it is read now. */
export const Preview = closed({
  headings: Type.Array(Type.String()),
  /** The first lines, as text. */
  lines: Type.Array(Type.Array(Type.String())),
  /** Lines of each encoding, where the file mixes them. */
  mixed: nullable(closed({ utf8: Type.Integer(), windows1252: Type.Integer(), firstOther: Type.Integer() })),
});
export type Preview = Static<typeof Preview>;

export const ImportDetail = closed({
  ...ImportSummary.properties,
  reading: Reading,
  preview: Preview,
  mapping: Mapping,
  /** The columns are as somebody chose them for these headings before. */
  isRemembered: Type.Boolean(),
});
export type ImportDetail = Static<typeof ImportDetail>;

export const ImportList = closed({ imports: Type.Array(ImportSummary), total: Type.Integer() });
export type ImportList = Static<typeof ImportList>;

/** Of 50 unless it says so. */
export const PageQuery = closed({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type PageQuery = Static<typeof PageQuery>;

/** One thing that is wrong with a line. */
export const Fault = closed({
  /** Heading of the column; null: the line as a whole. */
  column: nullable(Type.String()),
  value: Type.String(),
  /** Code with its namespace, and the values of its sentence. */
  rule: Type.String(),
  params: Type.Record(Type.String(), Type.Unknown()),
});
export type Fault = Static<typeof Fault>;

export const FaultyLine = closed({ line: Type.Integer(), faults: Type.Array(Fault) });
export type FaultyLine = Static<typeof FaultyLine>;

export const FaultList = closed({ lines: Type.Array(FaultyLine), total: Type.Integer() });
export type FaultList = Static<typeof FaultList>;

/** A row that the undo left as it is. */
export const KeptRow = closed({
  line: Type.Integer(),
  /** Null: it is there no more. */
  subjectId: nullable(Id),
  label: Type.String(),
  reason: Type.Union([Type.Literal('changedSince'), Type.Literal('inUse'), Type.Literal('gone')]),
});
export type KeptRow = Static<typeof KeptRow>;

export const KeptList = closed({ rows: Type.Array(KeptRow), total: Type.Integer() });
export type KeptList = Static<typeof KeptList>;

export const NewImportQuery = closed({ kind: ImportKind });
export type NewImportQuery = Static<typeof NewImportQuery>;
