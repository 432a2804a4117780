import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { actSubjectSlot } from '../../audit/web/public.ts';
import { webhooksPermissions } from '../contract/permissions.ts';
import { WebhookAlerts } from './components/webhook-alerts.tsx';

/** Its screen is a part of the page « API et webhooks ». */
export const webhooksWebModule: WebModule = {
  id: 'webhooks',
  permissions: webhooksPermissions,
  pages: [],
  slots: [
    fillSlot(headerIndicatorSlot, { id: 'webhooks.alerts', Component: WebhookAlerts }),
    fillSlot(actSubjectSlot, { kind: 'webhook', pathOf: () => '/admin/api?tab=webhooks' }),
  ],
};
