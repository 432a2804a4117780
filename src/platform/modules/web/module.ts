import type { ComponentType } from 'react';
import type { Command, Manifest, MenuEntry, Permission, WidgetDescription } from '../contract/manifest.ts';
import type { SlotEntry } from './slots.ts';

/** A page of a module. `load` keeps it out of the first download. */
export interface PageRoute {
  /** React Router path, absolute: `/contacts/:id`. */
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Shown to those who have this permission only; others are told that they may not. */
  permission?: string;
}

export interface WidgetProps {
  /** Pixels the widget has now; a widget chooses its layout by them. */
  width: number;
  height: number;
}

/** The web entrance of a base feature or of an extension. Its words are the files of its folder `locales`. */
export interface WebModule {
  /** Also the namespace of its words, and the name of its folder. */
  id: string;
  /** Extensions only. */
  manifest?: Manifest;
  pages: readonly PageRoute[];
  /** Menu entries of a base feature; those of an extension stand in its manifest. */
  menu?: readonly MenuEntry[];
  /** Permissions of a base feature; those of an extension stand in its manifest. */
  permissions?: readonly Permission[];
  /** What joker buttons can be bound to in a base feature; commands of an extension stand in its manifest. */
  commands?: readonly Command[];
  /** Widgets of a base feature; those of an extension are described in its manifest. */
  widgetDescriptions?: readonly WidgetDescription[];
  /** By widget id of the descriptions. */
  widgets?: Readonly<Record<string, () => Promise<{ default: ComponentType<WidgetProps> }>>>;
  /** What it adds to places that other modules keep open. */
  slots?: readonly SlotEntry[];
}
