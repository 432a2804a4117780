import { expect, test } from 'vitest';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { knownCommands, offeredCommands, outcomeOf, proposedButtons } from './commands.ts';

const host: WebModule = {
  id: 'contacts',
  pages: [],
  menu: [
    {
      id: 'c',
      group: 'followUp',
      labelKey: 'contacts:menu',
      icon: 'address-book',
      path: '/contacts',
      order: 1,
    },
  ],
  commands: [
    { id: 'CONTACTS', labelKey: 'contacts:menu', path: '/contacts' },
    { id: 'UTILISATEURS', labelKey: 'users:menu', path: '/users', icon: 'users', permission: 'users.manage' },
  ],
};
const extension = {
  id: 'chat',
  pages: [],
  manifest: {
    ...{ id: 'chat', kind: 'extension', nameKey: 'chat:name', descriptionKey: 'chat:d', versions: [] },
    ...{ menu: [], widgets: [], permissions: [] },
    commands: [{ id: 'MIAOU', labelKey: 'chat:commands.miaou', path: '/chat', icon: 'message-circle' }],
  },
} as unknown as WebModule;

const modules = [host, extension];
const withChat = knownCommands(modules, new Set(['chat']));
const withoutChat = knownCommands(modules, new Set());
const everything = () => true;
const nothing = () => false;

test('a command shows its own icon, else that of its menu entry', () => {
  expect(withChat.map(({ id, icon }) => [id, icon])).toEqual([
    ['CONTACTS', 'address-book'],
    ['UTILISATEURS', 'users'],
    ['MIAOU', 'message-circle'],
  ]);
});

test('a button acts while its command is there and permitted, and says why otherwise', () => {
  expect(outcomeOf('MIAOU', withChat, nothing)).toMatchObject({ state: 'ready', command: { path: '/chat' } });
  expect(outcomeOf('MIAOU', withoutChat, everything)).toMatchObject({
    state: 'notInstalled',
    command: { extensionKey: 'chat:name' },
  });
  expect(outcomeOf('UTILISATEURS', withChat, nothing).state).toBe('notPermitted');
  expect(outcomeOf('UTILISATEURS', withChat, everything).state).toBe('ready');
  expect(outcomeOf('AUTRE', withChat, everything)).toEqual({ state: 'unknown' });
});

test('only what would do something is offered', () => {
  expect(offeredCommands(withoutChat, nothing).map(({ id }) => id)).toEqual(['CONTACTS']);
  expect(offeredCommands(withChat, everything)).toHaveLength(3);
});

test('who has no row is proposed the installed extensions first', () => {
  expect(proposedButtons(withChat).map(({ command }) => command)).toEqual(['MIAOU', 'CONTACTS']);
  expect(proposedButtons(withoutChat).map(({ command }) => command)).toEqual(['CONTACTS']);
});
