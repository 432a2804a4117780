import { toDoSlot } from '../../../base/desktop/web/public.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { chatManifest } from '../contract/manifest.ts';
import { UnseenIndicator } from './window/unseen-indicator.tsx';

export const chatWebModule = {
  id: 'chat',
  manifest: chatManifest,
  pages: [{ path: '/chat', load: () => import('./pages/chat-page.tsx') }],
  widgets: { 'chat.miaou': () => import('./widgets/miaou-widget.tsx') },
  slots: [
    fillSlot(headerIndicatorSlot, { id: 'chat.unseen', Component: UnseenIndicator }),
    fillSlot(toDoSlot, { id: 'chat.unread', load: () => import('./widgets/unread-to-do.tsx') }),
  ],
} satisfies WebModule;
