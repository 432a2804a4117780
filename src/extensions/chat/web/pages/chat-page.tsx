import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FullPage } from '../../../../platform/ui/web/full-page.tsx';
import { PageTitle } from '../../../../platform/ui/web/page-title.tsx';
import { ChatWindow } from '../window/chat-window.tsx';
import { fetchActs } from '../window/fetch-acts.ts';
import classes from './chat-page.module.css';

// Where one writes comes while the discussion is fetched, not after it.
import('../composer/composer.tsx').catch(() => undefined);
import('../../../../platform/rich-text/web/rich-text-editor.tsx').catch(() => undefined);
// What is out of reach now is asked for again by whoever needs it.
fetchActs().catch(() => undefined);

/** Métier > Clavardage: the discussion that is open is part of the address, so that going back goes back. */
export default function ChatPage() {
  const { t } = useTranslation('chat');
  const [search, setSearch] = useSearchParams();
  const { ref, width } = useElementSize();
  const selectedId = search.get('c');
  const select = useCallback(
    // At once: keys that follow must reach the discussion that was just chosen.
    (id: string | null) => setSearch(id === null ? {} : { c: id }, { flushSync: true }),
    [setSearch],
  );
  // In place of the bare address, which would open it again: going back leaves the chat.
  const reopen = useCallback((id: string) => setSearch({ c: id }, { replace: true }), [setSearch]);
  return (
    <FullPage>
      <PageTitle title={t('title')} />
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <div ref={ref} className={classes.room}>
        {width > 0 && (
          <ChatWindow width={width} selectedId={selectedId} onSelect={select} onReopen={reopen} takesFocus />
        )}
      </div>
    </FullPage>
  );
}
