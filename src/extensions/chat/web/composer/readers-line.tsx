import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import type { Readers } from './readers.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './composer.module.css';

interface ReadersLineProps {
  id: string;
  conversation: Conversation;
  readers: Readers;
}

/** Up to this many are named; of more, the number is said. */
const namedAtMost = 4;

/** Says who will read, before sending. */
export function ReadersLine({ id, conversation, readers }: ReadersLineProps) {
  const sentence = useReadersSentence(conversation, readers);
  const isNarrow = readers.kind !== 'conversation' || conversation.kind === 'direct';
  const Icon = isNarrow ? IconLock : IconEye;
  return (
    <div id={id} className={classes.readers} data-kind={readers.kind} aria-live="polite">
      <Icon size={14} stroke={1.75} aria-hidden />
      <span>{sentence}</span>
    </div>
  );
}

function useReadersSentence(conversation: Conversation, { kind, people }: Readers): string {
  const { t } = useTranslation('chat');
  const { listOf, listWithSelf } = usePeopleNames();
  const count = people.length;
  const readers = listOf(people);
  if (count === 0) return t('composer.alone');
  if (kind === 'aside') return t('composer.asideTo', { readers: listWithSelf(people) });
  if (kind === 'direct' && conversation.kind === 'direct') return t('composer.otherDirect', { readers });
  if (kind === 'direct') {
    const inside = new Set(conversation.members.map((member) => member.userId));
    const outside = people.filter((userId) => !inside.has(userId));
    const key = outside.length > 1 ? 'composer.directToMany' : 'composer.directTo';
    return t(key, { outside: listOf(outside), readers });
  }
  if (count > namedAtMost) return t('composer.willReadAll', { count });
  return t('composer.willRead', { count, readers });
}
