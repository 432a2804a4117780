import type { WebModule } from '../../../platform/modules/web/module.ts';
import { jokersPermissions } from '../contract/permissions.ts';

export const jokersWebModule: WebModule = { id: 'jokers', permissions: jokersPermissions, pages: [] };
