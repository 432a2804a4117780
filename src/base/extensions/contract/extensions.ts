import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** One line of the resource manager. Words are i18n keys of the extension's own namespace. */
export const Extension = closed({
  id: Id,
  kind: Type.Union([Type.Literal('extension'), Type.Literal('library')]),
  nameKey: Type.String(),
  descriptionKey: Type.String(),
  /** Newest first; the first is the one that would be installed. */
  versions: Type.Array(closed({ version: Type.String(), date: CivilDate, noteKey: Type.String() })),
  /** Null while not installed. */
  installedAt: nullable(Moment),
  /** The version that was installed last, kept after uninstalling. */
  installedVersion: nullable(Type.String()),
  /** The last time that a newer version took the place of an installed one. */
  update: nullable(closed({ from: Type.String(), at: Moment })),
});
export type Extension = Static<typeof Extension>;

/** Everything this server could install, in the order of its list of extensions. */
export const Catalogue = closed({ extensions: Type.Array(Extension) });
export type Catalogue = Static<typeof Catalogue>;

/** What an extension keeps, installed or not. */
export const ExtensionData = closed({
  rows: Type.Integer(),
  /** Of its tables and their indexes. */
  tableBytes: Type.Integer(),
  files: Type.Integer(),
  /** Of the files that its rows name, each counted once; some may be named by others as well. */
  fileBytes: Type.Integer(),
});
export type ExtensionData = Static<typeof ExtensionData>;

/** Heard by everybody signed in. */
export const installedTopic = 'extensions/installed';

/** The ids of the extensions installed from now on. */
export const extensionsChanged = 'extensions.changed';
export interface ExtensionsChanged {
  installed: string[];
}
