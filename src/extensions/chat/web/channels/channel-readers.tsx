import { Text } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelAccess } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './channel-readers.module.css';

interface ChannelReadersProps {
  access: ChannelAccess;
  /** The colleagues chosen, oneself not counted. */
  members: readonly string[];
}

/** Up to this many are named; of more, the number is said. */
const namedAtMost = 4;

/** Says who will read a channel as it is being set up. */
export function ChannelReaders({ access, members }: ChannelReadersProps) {
  const sentence = useSentence({ access, members });
  const Icon = access === 'open' ? IconEye : IconLock;
  return (
    <Text component="p" size="sm" className={classes.readers} role="status">
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{sentence}</span>
    </Text>
  );
}

function useSentence({ access, members }: ChannelReadersProps): string {
  const { t } = useTranslation('chat');
  const { people, listWithSelf } = usePeopleNames();
  if (access === 'open') return t('channel.readAll', { count: people.length });
  if (members.length === 0) return t('channel.readAlone');
  if (members.length > namedAtMost) return t('channel.readMany', { count: members.length });
  return t('channel.readBy', { readers: listWithSelf(members) });
}
