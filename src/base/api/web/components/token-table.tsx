import { Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBan, IconCircleCheck, IconHourglassOff, IconUserOff, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { Fact, Facts } from '../../../../platform/ui/web/fact-sheet.tsx';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { Token, TokenState } from '../../contract/tokens.ts';
import { scopeChoicesQuery } from '../queries.ts';
import { scopeWords } from '../scope-words.ts';

const wide = { visibleFrom: 'md' } as const;

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
      <Table aria-label={t('tokens.list')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('tokens.columns.name')}</Table.Th>
            {withPerson && <Table.Th {...wide}>{t('tokens.columns.person')}</Table.Th>}
            <Table.Th {...wide}>{t('tokens.columns.rights')}</Table.Th>
            <Table.Th {...wide}>{t('tokens.columns.state')}</Table.Th>
            <Table.Th {...wide}>{t('tokens.columns.expires')}</Table.Th>
            <Table.Th {...wide}>{t('tokens.columns.lastUsed')}</Table.Th>
            <Table.Th {...wide}>
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
    </Paper>
  );
}

interface TokenRowProps extends Pick<TokenTableProps, 'withPerson' | 'onRevoke'> {
  token: Token;
}

function TokenRow({ token, withPerson, onRevoke }: TokenRowProps) {
  const { t } = useTranslation('api');
  const { data: choices = [] } = useQuery(scopeChoicesQuery);
  const rights = scopeWords(t, token.scopes, choices).map((words) => (
    <Text key={words} size="xs">
      {words}
    </Text>
  ));
  const lastUsed = token.lastUsedAt === null ? t('tokens.never') : <MomentText moment={token.lastUsedAt} />;
  const state = <TokenStateBadge state={token.state} />;
  const expires = <MomentText moment={token.expiresAt} />;
  const revoke = token.state !== 'revoked' && <RevokeButton token={token} onRevoke={onRevoke} />;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {token.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('tokens.ending', { hint: token.hint })}
        </Text>
        {/* On a narrow screen, where columns have no room. */}
        <Stack gap={8} mt={6} align="flex-start" hiddenFrom="md">
          <div>{state}</div>
          <Facts>
            {withPerson && <Fact label={t('tokens.columns.person')} value={token.userName} />}
            <Fact label={t('tokens.columns.rights')} value={rights} />
            <Fact label={t('tokens.columns.expires')} value={expires} />
            <Fact label={t('tokens.columns.lastUsed')} value={lastUsed} />
          </Facts>
          {revoke}
        </Stack>
      </Table.Td>
      {withPerson && <Table.Td {...wide}>{token.userName}</Table.Td>}
      <Table.Td {...wide}>{rights}</Table.Td>
      <Table.Td {...wide}>{state}</Table.Td>
      <Table.Td {...wide} className="figures">
        {expires}
      </Table.Td>
      <Table.Td {...wide} className="figures">
        {lastUsed}
      </Table.Td>
      <Table.Td {...wide}>{revoke}</Table.Td>
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
