import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';

/** Columns of the desktop's grid. */
export const gridColumns = 12;

/** A widget's place, in cells. `id` is the widget's own (`chat.miaou`): each stands on a desktop once. */
export const PlacedWidget = closed({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$', maxLength: 80 }),
  x: Type.Integer({ minimum: 0, maximum: gridColumns - 1 }),
  y: Type.Integer({ minimum: 0, maximum: 999 }),
  w: Type.Integer({ minimum: 1, maximum: gridColumns }),
  h: Type.Integer({ minimum: 1, maximum: 40 }),
});
export type PlacedWidget = Static<typeof PlacedWidget>;

/**
 * One person's desktop. The widget of an extension that is not installed stays in the layout, so that it
 * comes back to its place with its extension.
 */
export const Desktop = closed({ widgets: Type.Array(PlacedWidget, { maxItems: 40 }) });
export type Desktop = Static<typeof Desktop>;
