import { describe, expect, it } from 'vitest';
import type { MenuEntry, MenuGroup } from '../../platform/modules/contract/manifest.ts';
import type { WebModule } from '../../platform/modules/web/module.ts';
import { menuModel } from './menu-model.ts';

const entry = (id: string, group: MenuGroup, order: number, more: Partial<MenuEntry> = {}): MenuEntry => ({
  id,
  group,
  labelKey: `${id}:menu`,
  icon: 'mail',
  path: `/${id}`,
  order,
  ...more,
});

const base: WebModule = {
  id: 'contacts',
  pages: [],
  menu: [
    entry('orders', 'followUp', 20),
    entry('contacts', 'followUp', 10),
    entry('accounts', 'administration', 10, { permission: 'mail.accounts.manage' }),
  ],
};

const chat: WebModule = {
  id: 'chat',
  pages: [],
  manifest: {
    id: 'chat',
    kind: 'extension',
    nameKey: '',
    descriptionKey: '',
    versions: [{ version: '1', date: '2026-01-01', noteKey: '' }],
    menu: [entry('chat', 'business', 10), entry('between', 'followUp', 15)],
    commands: [],
    widgets: [],
    permissions: [],
  },
};

const ids = (entries: MenuEntry[]) => entries.map(({ id }) => id);

describe('menuModel', () => {
  it('shows the entries of an extension only while it is installed', () => {
    const without = menuModel([base, chat], new Set(), () => true);
    expect(ids(without.business)).toEqual([]);
    expect(ids(without.followUp)).toEqual(['contacts', 'orders']);
    const installed = menuModel([base, chat], new Set(['chat']), () => true);
    expect(ids(installed.business)).toEqual(['chat']);
    expect(ids(installed.followUp)).toEqual(['contacts', 'between', 'orders']);
  });

  it('keeps from others what they have no permission for', () => {
    expect(ids(menuModel([base], new Set(), () => true).administration)).toEqual(['accounts']);
    expect(ids(menuModel([base], new Set(), () => false).administration)).toEqual([]);
  });
});
