import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { previewOf, type Message } from '../../contract/messages.ts';
import { usePeopleNames } from '../people/use-people-names.ts';

interface MessageAnnouncerProps {
  messages: readonly Message[];
  isReady: boolean;
  asides: readonly Conversation[];
}

/** Reads a message out as it arrives, to who cannot see it; nothing of what was there before. */
export function MessageAnnouncer({ messages, isReady, asides }: MessageAnnouncerProps) {
  const { t } = useTranslation('chat');
  const { ownId, nameOf } = usePeopleNames();
  const newest = messages.at(-1);
  const [first, setFirst] = useState<string | null>(null);
  if (isReady && first === null) setFirst(newest?.id ?? 'none');
  const isNews = newest !== undefined && first !== null && newest.id !== first && newest.authorId !== ownId;
  const isAside = asides.some((aside) => aside.id === newest?.conversationId);
  const key = isAside ? 'conversation.announcedAside' : 'conversation.announced';
  return (
    <VisuallyHidden aria-live="polite">
      {isNews && t(key, { name: nameOf(newest.authorId), text: previewOf(newest).text })}
    </VisuallyHidden>
  );
}
