import { roles, type Manifest } from '../../../platform/modules/contract/manifest.ts';

/** All the host knows of the chat. */
export const chatManifest: Manifest = {
  id: 'chat',
  kind: 'extension',
  nameKey: 'chat:name',
  descriptionKey: 'chat:description',
  versions: [
    { version: '4.0.0', date: '2026-11-23', noteKey: 'chat:versions.oneLog' },
    { version: '3.15.01.1B', date: '2021-09-09', noteKey: 'chat:versions.readingDirection' },
    { version: '3.15.01.1A', date: '2020-06-03', noteKey: 'chat:versions.firstProduction' },
  ],
  menu: [
    {
      id: 'chat.chat',
      group: 'business',
      labelKey: 'chat:menu.chat',
      icon: 'message-circle',
      path: '/chat',
      order: 10,
    },
  ],
  commands: [{ id: 'MIAOU', labelKey: 'chat:commands.miaou', path: '/chat' }],
  widgets: [
    {
      id: 'chat.miaou',
      labelKey: 'chat:widgets.miaou',
      size: { w: 6, h: 8 },
      minSize: { w: 2, h: 3 },
    },
  ],
  permissions: [
    { id: 'chat.channels.create', labelKey: 'chat:permissions.channelsCreate', roles },
    { id: 'chat.notice.write', labelKey: 'chat:permissions.noticeWrite', roles: ['admin'] },
  ],
  settings: { path: '/chat/settings', permission: 'chat.notice.write' },
  presentation: {
    features: ['chat:about.features', 'chat:about.certainty'],
    usage: [
      { titleKey: 'chat:about.discussions.title', textKey: 'chat:about.discussions.text' },
      { titleKey: 'chat:about.people.title', textKey: 'chat:about.people.text' },
      { titleKey: 'chat:about.messages.title', textKey: 'chat:about.messages.text' },
      { titleKey: 'chat:about.keyboard.title', textKey: 'chat:about.keyboard.text' },
      { titleKey: 'chat:about.widget.title', textKey: 'chat:about.widget.text' },
    ],
  },
};
