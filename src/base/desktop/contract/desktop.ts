import { Type, type Static } from 'typebox';
import { closed, nullable } from '../../../platform/http/contract/schemas.ts';

/** Columns of the desktop's grid. */
export const gridColumns = 12;

/** The most rows that a widget takes. */
export const highestWidget = 40;

const WidgetId = Type.String({ pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$', maxLength: 80 });

/** A widget's place, in cells. `id` is the widget's own (`chat.miaou`): each stands on a desktop once. */
export const PlacedWidget = closed({
  id: WidgetId,
  x: Type.Integer({ minimum: 0, maximum: gridColumns - 1 }),
  y: Type.Integer({ minimum: 0, maximum: 999 }),
  w: Type.Integer({ minimum: 1, maximum: gridColumns }),
  h: Type.Integer({ minimum: 1, maximum: highestWidget }),
});
export type PlacedWidget = Static<typeof PlacedWidget>;

/**
 * `PUT /api/desktop`: how this person wants their desktop. The widget of an extension that is not installed stays
 * in the layout, so that it comes back to its place with its extension.
 */
export const Arrangement = closed({
  /** Null: the initial layout, which follows what is installed. */
  widgets: nullable(Type.Array(PlacedWidget, { maxItems: 40 })),
  /** Widgets that this person took away or did not want: they are offered no more. */
  declined: Type.Array(WidgetId, { maxItems: 100, uniqueItems: true }),
});
export type Arrangement = Static<typeof Arrangement>;

/** One person's desktop; `version` moves by one with each change of it, from 0. */
export const Desktop = closed({ ...Arrangement.properties, version: Type.Integer() });
export type Desktop = Static<typeof Desktop>;
