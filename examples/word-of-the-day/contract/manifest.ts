import { roles, type Manifest } from '../../../src/platform/modules/contract/manifest.ts';

/** All the host knows of this extension. */
export const wordOfTheDayManifest: Manifest = {
  id: 'word-of-the-day',
  kind: 'extension',
  nameKey: 'word-of-the-day:name',
  descriptionKey: 'word-of-the-day:description',
  versions: [{ version: '0.1.0', date: '2026-11-22', noteKey: 'word-of-the-day:versions.first' }],
  menu: [
    {
      id: 'word-of-the-day.words',
      group: 'business',
      labelKey: 'word-of-the-day:menu',
      icon: 'message-circle',
      path: '/words',
      order: 90,
    },
  ],
  commands: [{ id: 'MOTDUJOUR', labelKey: 'word-of-the-day:command', path: '/words' }],
  widgets: [
    {
      id: 'word-of-the-day.word',
      labelKey: 'word-of-the-day:name',
      size: { w: 4, h: 3 },
      minSize: { w: 2, h: 2 },
    },
  ],
  permissions: [
    { id: 'word-of-the-day.words.write', labelKey: 'word-of-the-day:permissions.write', roles },
    {
      id: 'word-of-the-day.words.remove',
      labelKey: 'word-of-the-day:permissions.remove',
      roles: ['admin', 'manager'],
    },
  ],
};
