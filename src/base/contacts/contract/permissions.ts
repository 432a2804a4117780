import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const contactsPermissions: readonly Permission[] = [
  {
    id: 'contacts.contacts.merge',
    labelKey: 'contacts:permissions.contactsMerge',
    roles: ['admin', 'manager'],
  },
  {
    id: 'contacts.contacts.export',
    labelKey: 'contacts:permissions.contactsExport',
    roles: ['admin', 'manager'],
  },
  {
    id: 'contacts.contacts.erase',
    labelKey: 'contacts:permissions.contactsErase',
    roles: ['admin', 'manager'],
  },
  {
    id: 'contacts.fields.manage',
    labelKey: 'contacts:permissions.fieldsManage',
    roles: ['admin', 'manager'],
  },
];
