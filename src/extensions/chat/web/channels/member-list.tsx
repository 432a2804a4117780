import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../base/users/web/public.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { usePeopleNames } from '../people/use-people-names.ts';

/** Those who read a channel, and who of them owns it. */
export function MemberList({ channel }: { channel: Conversation }) {
  const { t } = useTranslation('chat');
  const { person, nameOf } = usePeopleNames();
  return (
    <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {channel.members.map(({ userId, role }) => {
        const known = person(userId);
        return (
          <Group key={userId} component="li" gap={8} wrap="nowrap">
            {known && <PersonAvatar person={known} size={28} />}
            <span>{known ? personName(known) : nameOf(userId)}</span>
            {role === 'owner' && (
              <Text span c="dimmed" size="xs">
                {t('channel.owner')}
              </Text>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
