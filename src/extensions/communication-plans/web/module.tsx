import { IconMailFast } from '@tabler/icons-react';
import { lazy } from 'react';
import { actSubjectSlot } from '../../../base/audit/web/public.ts';
import { calendarUseSlot, letterheadSlot } from '../../../base/company/web/public.ts';
import { contactTabSlot, orderActionSlot } from '../../../base/contacts/web/public.ts';
import { comingMailsSlot } from '../../../base/correspondence/web/public.ts';
import { calendarSlot, toDoSlot } from '../../../base/desktop/web/public.ts';
import { heldMailsSlot } from '../../../base/mail-accounts/web/public.ts';
import { orderPartSlot, orderTurnSlot } from '../../../base/orders/web/public.ts';
import { leavingSlot } from '../../../base/users/web/public.ts';
import { withWords } from '../../../platform/i18n/web/load-words.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { communicationPlansManifest } from '../contract/manifest.ts';
import { ToDoIndicator } from './components/execution/to-do-indicator.tsx';

const { id } = communicationPlansManifest;

const ContactPlansTab = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/contact-plans-tab.tsx'))).ContactPlansTab,
}));

const ComingMails = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/coming-mails.tsx'))).ComingMails,
}));

const OrderPlanAction = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/order-plan-action.tsx'))).OrderPlanAction,
}));

const OrderPlans = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/order-plans.tsx'))).OrderPlans,
}));

const OrderTurnDialog = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/order-turn-dialog.tsx'))).OrderTurnDialog,
}));

const LeavingPlans = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/leaving-plans.tsx'))).LeavingPlans,
}));

const CalendarRecounts = lazy(async () => ({
  default: (await withWords(id, () => import('./components/plan/calendar-recounts.tsx'))).CalendarRecounts,
}));

/** Plans de communication on screen: its pages, and what it adds to the client file and to orders. */
export const communicationPlansWebModule: WebModule = {
  id,
  manifest: communicationPlansManifest,
  pages: [
    { path: '/plans', load: () => import('./pages/plans-page.tsx') },
    { path: '/plans/new', load: () => import('./pages/new-plan-page.tsx') },
    { path: '/plans/templates', load: () => import('./pages/templates-page.tsx') },
    { path: '/plans/letterhead', load: () => import('./pages/letterhead-page.tsx') },
    { path: '/plans/settings', load: () => import('./pages/settings-page.tsx') },
    { path: '/plans/:id', load: () => import('./pages/plan-page.tsx') },
    { path: '/execution', load: () => import('./pages/execution-page.tsx') },
  ],
  slots: [
    fillSlot(actSubjectSlot, { kind: 'plan', pathOf: (planId) => `/plans/${planId}` }),
    fillSlot(headerIndicatorSlot, { id: 'communication-plans.toDo', Component: ToDoIndicator }),
    fillSlot(contactTabSlot, {
      id: 'plans',
      labelKey: 'communication-plans:contactTab.label',
      Icon: IconMailFast,
      Component: ContactPlansTab,
    }),
    fillSlot(calendarUseSlot, { id: 'communication-plans.recounts', Component: CalendarRecounts }),
    fillSlot(letterheadSlot, {
      id: 'communication-plans.letterhead',
      labelKey: 'communication-plans:letterheadLink',
      path: '/plans/letterhead',
    }),
    fillSlot(comingMailsSlot, { id: 'communication-plans.coming', Component: ComingMails }),
    fillSlot(heldMailsSlot, {
      id: 'communication-plans.execution',
      labelKey: 'communication-plans:menu.execution',
      path: '/execution',
    }),
    fillSlot(toDoSlot, {
      id: 'communication-plans.toDo',
      load: () => import('./widgets/plans-to-do.tsx'),
    }),
    fillSlot(calendarSlot, {
      id: 'communication-plans.calendar',
      load: () => import('./widgets/plans-calendar.tsx'),
    }),
    fillSlot(orderTurnSlot, { id: 'communication-plans.plans', Component: OrderTurnDialog }),
    fillSlot(orderPartSlot, { id: 'communication-plans.plans', Component: OrderPlans }),
    fillSlot(leavingSlot, { id: 'communication-plans.plans', Component: LeavingPlans }),
    fillSlot(orderActionSlot, { id: 'communication-plans.new', Component: OrderPlanAction }),
  ],
};
