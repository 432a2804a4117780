import type { WidgetDescription } from '../../../platform/modules/contract/manifest.ts';

/** The widgets of the host itself: they are there whatever is installed. */
export const hostWidgets: readonly WidgetDescription[] = [
  {
    id: 'desktop.to-do',
    labelKey: 'desktop:widgets.toDo',
    size: { w: 3, h: 4 },
    minSize: { w: 2, h: 3 },
    rank: 10,
  },
  {
    id: 'desktop.calendar',
    labelKey: 'desktop:widgets.calendar',
    size: { w: 3, h: 8 },
    minSize: { w: 2, h: 3 },
    rank: 60,
  },
  {
    id: 'desktop.recent',
    labelKey: 'desktop:widgets.recent',
    size: { w: 3, h: 4 },
    minSize: { w: 2, h: 3 },
    rank: 70,
  },
];
