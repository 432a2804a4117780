import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import type { DocumentNode } from '../../../../../platform/rich-text/contract/nodes.ts';
import { planEvents } from '../../../contract/events.ts';
import type { Layout, LayoutInput } from '../../../contract/layout.ts';
import { staleAfter } from '../../apply-event.ts';
import { planCalls } from '../../plan-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import { fieldsOf } from '../messages/message-errors.ts';
import { useUnsavedGuard } from '../../../../../platform/ui/web/use-unsaved-guard.ts';

/** The letterhead while somebody writes it. */
export interface LetterheadDraft {
  intro: string;
  /** Null while there is nothing to read. */
  body: DocumentNode | null;
  logoHeight: number;
}

const draftOf = ({ intro, body, logoHeight }: Layout): LetterheadDraft => ({ intro, body, logoHeight });

export const layoutInputOf = ({ intro, body, logoHeight }: LetterheadDraft): LayoutInput => ({
  intro,
  body: body ?? { type: 'doc', content: [] },
  logoHeight,
});

/** What is typed of the letterhead, what was refused, and its two ways out: kept, or the default one again. */
export function useLetterheadForm(layout: Layout) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const [saved, setSaved] = useState(() => draftOf(layout));
  const [draft, setDraft] = useState(saved);
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const dirty = draft !== saved;
  useUnsavedGuard(dirty);
  const keep = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Layout>; sent: LetterheadDraft | null }) => call(),
    onSuccess: (kept, { sent }) => {
      const now = draftOf(kept);
      setSaved(now);
      // What was typed while it was being saved is still to be saved.
      setDraft((present) => (sent === null || present === sent ? now : present));
      setRefused([]);
      client.setQueryData(queryKeys.layout, kept);
      // This screen does not wait for the server's event: it also holds while the live line is cut.
      for (const queryKey of staleAfter({ event: planEvents.layoutChanged, data: {} })) {
        void client.invalidateQueries({ queryKey });
      }
      notifications.show({ message: t('letterhead.saved') });
    },
    onError: (error) => setRefused(fieldsOf(error)),
  });
  return {
    ...{ draft, dirty, refused },
    pending: keep.isPending,
    error: keep.error,
    isDefault: layout.updatedAt === null,
    set: (changes: Partial<LetterheadDraft>) => {
      setDraft((present) => ({ ...present, ...changes }));
      setRefused((fields) => fields.filter(({ path }) => !(path.slice(1) in changes)));
    },
    save: () => keep.mutate({ call: () => planCalls.saveLayout(layoutInputOf(draft)), sent: draft }),
    reset: () => keep.mutate({ call: planCalls.resetLayout, sent: null }),
  };
}

export type LetterheadForm = ReturnType<typeof useLetterheadForm>;
