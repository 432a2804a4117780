import { lazy } from 'react';
import { toDoSlot } from '../../../base/desktop/web/public.ts';
import { accountPreferencesSlot } from '../../../base/users/web/public.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { chatManifest } from '../contract/manifest.ts';
import { UnseenIndicator } from './window/unseen-indicator.tsx';

const ReadingDirectionChoice = lazy(async () => ({
  default: (await import('./window/reading-direction-choice.tsx')).ReadingDirectionChoice,
}));

export const chatWebModule = {
  id: 'chat',
  manifest: chatManifest,
  pages: [
    { path: '/chat', load: () => import('./pages/chat-page.tsx') },
    {
      path: '/chat/settings',
      permission: 'chat.notice.write',
      load: () => import('./pages/settings-page.tsx'),
    },
  ],
  widgets: { 'chat.miaou': () => import('./widgets/miaou-widget.tsx') },
  slots: [
    fillSlot(headerIndicatorSlot, { id: 'chat.unseen', Component: UnseenIndicator }),
    fillSlot(accountPreferencesSlot, { id: 'chat.readingDirection', Component: ReadingDirectionChoice }),
    fillSlot(toDoSlot, { id: 'chat.unread', load: () => import('./widgets/unread-to-do.tsx') }),
  ],
} satisfies WebModule;
