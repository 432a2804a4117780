import { Code } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest, MenuGroup } from '../../../../platform/modules/contract/manifest.ts';
import classes from './extension-card.module.css';

const menuNames: Record<MenuGroup, string[]> = {
  business: ['platform:shell.business'],
  followUp: ['platform:shell.followUp'],
  tools: ['platform:shell.tools'],
  administration: ['platform:shell.tools', 'platform:shell.administration'],
};

/** What installing adds: menus, commands of joker buttons, widgets, rights. */
export function AddedThings({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation('extensions');
  const { menu, commands, widgets, permissions } = manifest;
  return (
    <dl className={classes.added}>
      <Things title={t('adds.menu')}>
        {menu.map((entry) => (
          <dd key={entry.id}>
            {[...menuNames[entry.group], entry.labelKey].map((key) => t(key)).join(' > ')}
          </dd>
        ))}
      </Things>
      <Things title={t('adds.commands')}>
        {commands.map((command) => (
          <dd key={command.id}>
            <Code>{command.id}</Code> {t(command.labelKey)}
          </dd>
        ))}
      </Things>
      <Things title={t('adds.widgets')}>
        {widgets.map((widget) => (
          <dd key={widget.id}>{t(widget.labelKey)}</dd>
        ))}
      </Things>
      <Things title={t('adds.permissions')}>
        {permissions.map((permission) => (
          <dd key={permission.id}>{t(permission.labelKey)}</dd>
        ))}
      </Things>
    </dl>
  );
}

function Things({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {children}
    </>
  );
}
