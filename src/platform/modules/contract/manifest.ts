/** Where a menu entry stands in the menu bar. */
export type MenuGroup = 'business' | 'followUp' | 'tools' | 'administration';

export interface MenuEntry {
  id: string;
  group: MenuGroup;
  /** i18n key with its namespace, for instance `chat:menu.chat`. */
  labelKey: string;
  /** Tabler icon name known to the shell, for instance `message-circle`. */
  icon: string;
  path: string;
  order: number;
  /** Seen by those who have this permission only. */
  permission?: string;
}

/** What a joker button can be bound to. */
export interface Command {
  /** Upper case, as typed by people: `MIAOU`, `PLANDECOM`. */
  id: string;
  labelKey: string;
  path: string;
  /** Tabler icon name, what a new button of it shows; that of the menu entry of the same path otherwise. */
  icon?: string;
  /** Offered to those who have this permission only. */
  permission?: string;
}

/** A widget of the home desktop. Sizes count cells of the desktop's twelve-column grid. */
export interface WidgetDescription {
  /** `<module>.<name>`, for instance `chat.miaou`. */
  id: string;
  labelKey: string;
  size: { w: number; h: number };
  minSize: { w: number; h: number };
  /** Its turn on a first desktop, from low to high; those without one come at 50, in the order of their modules. */
  rank?: number;
}

/** From the most to the least: each may at least what the next one may. */
export const roles = ['admin', 'manager', 'user'] as const;
export type Role = (typeof roles)[number];

/** What a role may do beside what everybody may. A route names the one it asks for. */
export interface Permission {
  /** `<module>.<noun>.<verb>` */
  id: string;
  labelKey: string;
  roles: readonly Role[];
}

export interface VersionNote {
  version: string;
  /** Civil date `YYYY-MM-DD`. */
  date: string;
  noteKey: string;
}

/** What the page « À propos » tells of an extension, in a few sentences. */
export interface Presentation {
  /** What it is for, paragraph by paragraph. */
  features: readonly string[];
  /** How it is used, part by part. */
  usage: readonly { titleKey: string; textKey: string }[];
}

/** All the host knows of an extension. Shared by both sides; neither DOM nor Node. */
export interface Manifest {
  /** Also the prefix of its routes (`/api/<id>`), its i18n namespace and its migration ledger. */
  id: string;
  kind: 'extension' | 'library';
  nameKey: string;
  descriptionKey: string;
  /** Newest first. */
  versions: readonly [VersionNote, ...VersionNote[]];
  menu: readonly MenuEntry[];
  commands: readonly Command[];
  widgets: readonly WidgetDescription[];
  permissions: readonly Permission[];
  /** Where it is set up, and the permission that this asks for. */
  settings?: { path: string; permission: string };
  /** Keys of its own words. */
  presentation?: Presentation;
}
