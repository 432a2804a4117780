import { roles, type Manifest } from '../../../platform/modules/contract/manifest.ts';

const id = 'communication-plans';

/** All the host knows of this library. */
export const communicationPlansManifest: Manifest = {
  id,
  kind: 'library',
  nameKey: `${id}:name`,
  descriptionKey: `${id}:description`,
  versions: [{ version: '1.0.0', date: '2026-11-23', noteKey: `${id}:versions.1-0-0` }],
  menu: [
    {
      id: `${id}.plans`,
      group: 'followUp',
      labelKey: `${id}:menu.plans`,
      icon: 'mail-fast',
      path: '/plans',
      order: 30,
    },
    {
      id: `${id}.execution`,
      group: 'followUp',
      labelKey: `${id}:menu.execution`,
      icon: 'send',
      path: '/execution',
      order: 40,
    },
  ],
  commands: [
    { id: 'PLANDECOM', labelKey: `${id}:commands.plans`, path: '/plans' },
    { id: 'EXECUTION', labelKey: `${id}:commands.execution`, path: '/execution' },
  ],
  widgets: [],
  permissions: [
    {
      id: `${id}.plans.manage`,
      labelKey: `${id}:permissions.plansManage`,
      roles,
    },
    {
      id: `${id}.templates.manage`,
      labelKey: `${id}:permissions.templatesManage`,
      roles,
    },
    {
      id: `${id}.messages.send`,
      labelKey: `${id}:permissions.messagesSend`,
      roles,
    },
    {
      id: `${id}.settings.change`,
      labelKey: `${id}:permissions.settingsChange`,
      roles: ['admin', 'manager'],
    },
  ],
  settings: { path: '/plans/settings', permission: `${id}.settings.change` },
  presentation: {
    features: [`${id}:about.features`, `${id}:about.certainty`],
    usage: [
      { titleKey: `${id}:about.templates.title`, textKey: `${id}:about.templates.text` },
      { titleKey: `${id}:about.plans.title`, textKey: `${id}:about.plans.text` },
      { titleKey: `${id}:about.execution.title`, textKey: `${id}:about.execution.text` },
    ],
  },
};
