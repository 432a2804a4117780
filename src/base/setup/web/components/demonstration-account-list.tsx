import { Button, Code, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Session } from '../../../users/contract/session.ts';
import { signIn } from '../../../users/web/public.ts';
import type { DemonstrationAccounts } from '../../contract/setup.ts';

interface DemonstrationAccountListProps {
  accounts: DemonstrationAccounts;
  onSignedIn: (session: Session) => void;
}

/** Who may sign in to the demonstration; one click does it. */
export function DemonstrationAccountList({ accounts, onSignedIn }: DemonstrationAccountListProps) {
  const { t } = useTranslation('setup');
  const enter = useMutation({
    mutationFn: (login: string) => signIn({ login, password: accounts.password }),
    onSuccess: onSignedIn,
  });
  return (
    <Stack>
      <Text>
        {t('accounts.password')} <Code fz="md">{accounts.password}</Code>
      </Text>
      <ErrorNotice error={enter.error} />
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('accounts.name')}</Table.Th>
            <Table.Th>{t('accounts.login')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('accounts.role')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('accounts.enter')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.logins.map(({ login, name, role }) => (
            <Table.Tr key={login}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <Code fz="sm">{login}</Code>
              </Table.Td>
              <Table.Td visibleFrom="xs">{t(`accounts.roles.${role}`)}</Table.Td>
              <Table.Td ta="end">
                <Button
                  size="xs"
                  variant="light"
                  loading={enter.isPending && enter.variables === login}
                  onClick={() => enter.mutate(login)}
                  aria-label={t('accounts.enterAs', { name })}
                >
                  {t('accounts.enter')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
