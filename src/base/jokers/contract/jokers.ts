import { Type, type Static } from 'typebox';
import { colorNames, type ColorName } from '../../../platform/ui/contract/named-colors.ts';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';

/** As many as a row can hold and a person tell apart. */
export const mostButtons = 24;
export const longestLabel = 40;

/** A button of the row under the menu. The browser makes its id. */
export const JokerButton = closed({
  id: Id,
  /** Null: the name of its command, in the reader's language. No control character. */
  label: nullable(
    Type.String({ minLength: 1, maxLength: longestLabel, pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f]*$' }),
  ),
  /** Name of a Tabler icon; one that this build does not know is shown as a dot. */
  icon: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 40 }),
  color: Type.Unsafe<ColorName>(Type.Enum([...colorNames])),
  /** Of the host or of an extension, installed or not: `PLANDECOM`. */
  command: Type.String({ pattern: '^[A-Z][A-Z0-9_]*$', maxLength: 40 }),
});
export type JokerButton = Static<typeof JokerButton>;

/** A row in its order; null: none of its own. */
const Row = nullable(Type.Array(JokerButton, { maxItems: mostButtons }));

/**
 * `PUT /api/jokers`: this person's row, null for the company's. `PUT /api/jokers/defaults`: the company's, null for
 * what the application proposes.
 */
export const JokerRow = closed({ buttons: Row });
export type JokerRow = Static<typeof JokerRow>;

/** A row as it is kept; `version` moves by one with each change of it, from 0. */
export const KeptRow = closed({ buttons: Row, version: Type.Integer() });
export type KeptRow = Static<typeof KeptRow>;

/** `GET /api/jokers` */
export const Jokers = closed({ own: KeptRow, defaults: KeptRow });
export type Jokers = Static<typeof Jokers>;
