import { Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBan, IconCircleCheck, IconHourglassOff, IconUserOff, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { Token, TokenState } from '../../contract/tokens.ts';
import { scopeChoicesQuery } from '../queries.ts';
import { scopeWords } from '../scope-words.ts';

interface TokenTableProps {
  tokens: readonly Token[];
  withPerson: boolean;
  onRevoke: (token: Token) => void;
}

/** Tokens, one line each: what for, with which rights, how long, and when last. */
export function TokenTable({ tokens, withPerson, onRevoke }: TokenTableProps) {
  const { t } = useTranslation('api');
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table.ScrollContainer minWidth={760} type="native">
        <Table aria-label={t('tokens.list')} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tokens.columns.name')}</Table.Th>
              {withPerson && <Table.Th>{t('tokens.columns.person')}</Table.Th>}
              <Table.Th>{t('tokens.columns.rights')}</Table.Th>
              <Table.Th>{t('tokens.columns.state')}</Table.Th>
              <Table.Th>{t('tokens.columns.expires')}</Table.Th>
              <Table.Th>{t('tokens.columns.lastUsed')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('tokens.columns.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} withPerson={withPerson} onRevoke={onRevoke} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

interface TokenRowProps extends Pick<TokenTableProps, 'withPerson' | 'onRevoke'> {
  token: Token;
}

function TokenRow({ token, withPerson, onRevoke }: TokenRowProps) {
  const { t } = useTranslation('api');
  const { data: choices = [] } = useQuery(scopeChoicesQuery);
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {token.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('tokens.ending', { hint: token.hint })}
        </Text>
      </Table.Td>
      {withPerson && <Table.Td>{token.userName}</Table.Td>}
      <Table.Td>
        <Stack gap={0}>
          {scopeWords(t, token.scopes, choices).map((words) => (
            <Text key={words} size="xs">
              {words}
            </Text>
          ))}
        </Stack>
      </Table.Td>
      <Table.Td>
        <TokenStateBadge state={token.state} />
      </Table.Td>
      <Table.Td className="figures">
        <MomentText moment={token.expiresAt} />
      </Table.Td>
      <Table.Td className="figures">
        {token.lastUsedAt === null ? t('tokens.never') : <MomentText moment={token.lastUsedAt} />}
      </Table.Td>
      <Table.Td>{token.state !== 'revoked' && <RevokeButton token={token} onRevoke={onRevoke} />}</Table.Td>
    </Table.Tr>
  );
}

function RevokeButton({ token, onRevoke }: Pick<TokenRowProps, 'token' | 'onRevoke'>) {
  const { t } = useTranslation('api');
  const { name } = token;
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      size="xs"
      aria-label={t('tokens.revokeNamed', { name })}
      question={{
        title: t('tokens.confirm.title', { name }),
        text: t('tokens.confirm.text'),
        confirmLabel: t('tokens.revoke'),
        dangerous: true,
      }}
      onConfirm={() => onRevoke(token)}
    >
      {t('tokens.revoke')}
    </ConfirmButton>
  );
}

const looks: Record<TokenState, { tone: Tone; Icon: Icon }> = {
  active: { tone: 'good', Icon: IconCircleCheck },
  expired: { tone: 'neutral', Icon: IconHourglassOff },
  revoked: { tone: 'bad', Icon: IconBan },
  personAway: { tone: 'warning', Icon: IconUserOff },
};

function TokenStateBadge({ state }: { state: TokenState }) {
  const { t } = useTranslation('api');
  const { tone, Icon } = looks[state];
  return (
    <StateBadge tone={tone} Icon={Icon}>
      {t(`tokens.states.${state}`)}
    </StateBadge>
  );
}
