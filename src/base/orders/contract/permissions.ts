import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const ordersPermissions: readonly Permission[] = [
  { id: 'orders.orders.export', labelKey: 'orders:permissions.ordersExport', roles: ['admin', 'manager'] },
];
