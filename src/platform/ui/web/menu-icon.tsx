import {
  IconHistory,
  IconApi,
  IconAddressBook,
  IconArchive,
  IconAt,
  IconBuilding,
  IconCalendarEvent,
  IconClockPlay,
  IconFileImport,
  IconFileText,
  IconInbox,
  IconInfoCircle,
  IconLayoutDashboard,
  IconListCheck,
  IconMail,
  IconMailbox,
  IconMailCog,
  IconMailFast,
  IconMailOpened,
  IconMessageCircle,
  IconPackages,
  IconPoint,
  IconPuzzle,
  IconSend,
  IconServer,
  IconSettings,
  IconShoppingCart,
  IconTemplate,
  IconTool,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

/** The icons a manifest may name. */
const icons: Record<string, Icon> = {
  history: IconHistory,
  api: IconApi,
  'address-book': IconAddressBook,
  archive: IconArchive,
  at: IconAt,
  building: IconBuilding,
  'calendar-event': IconCalendarEvent,
  'clock-play': IconClockPlay,
  'file-import': IconFileImport,
  'file-text': IconFileText,
  inbox: IconInbox,
  'info-circle': IconInfoCircle,
  'layout-dashboard': IconLayoutDashboard,
  'list-check': IconListCheck,
  mail: IconMail,
  mailbox: IconMailbox,
  'mail-cog': IconMailCog,
  'mail-fast': IconMailFast,
  'mail-opened': IconMailOpened,
  'message-circle': IconMessageCircle,
  packages: IconPackages,
  puzzle: IconPuzzle,
  send: IconSend,
  server: IconServer,
  settings: IconSettings,
  'shopping-cart': IconShoppingCart,
  template: IconTemplate,
  tool: IconTool,
  users: IconUsers,
};

/** Is this one of the icons that come with every page? */
export const isMenuIcon = (name: string): boolean => Object.hasOwn(icons, name);

/** The icon of a menu entry; a dot for a name that is not known here. */
export function MenuIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Drawn = icons[name] ?? IconPoint;
  return <Drawn size={size} stroke={1.75} aria-hidden />;
}
