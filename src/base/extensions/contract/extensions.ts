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
});
export type Extension = Static<typeof Extension>;

/** Everything this server could install, in the order of its list of extensions. */
export const Catalogue = closed({ extensions: Type.Array(Extension) });
export type Catalogue = Static<typeof Catalogue>;

/** Heard by everybody signed in. */
export const installedTopic = 'extensions/installed';

/** The ids of the extensions installed from now on. */
export const extensionsChanged = 'extensions.changed';
export interface ExtensionsChanged {
  installed: string[];
}
