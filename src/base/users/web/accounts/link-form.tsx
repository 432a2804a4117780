import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { Account, AccountList, IssuedLink } from '../../contract/accounts.ts';
import { invitationDays, resetMinutes, type LinkKind } from '../../contract/links.ts';
import { personName } from '../person-name.ts';
import { ByMailField } from './by-mail-field.tsx';
import { accountsQuery, makeLink } from './queries.ts';

interface LinkFormProps {
  account: Account;
  kind: LinkKind;
  list: AccountList;
  onDone: () => void;
  onIssued: (issued: IssuedLink) => void;
}

/** Makes a link for somebody: another invitation, or a new password. */
export function LinkForm({ account, kind, list, onDone, onIssued }: LinkFormProps) {
  const { t } = useTranslation('users');
  const cache = useQueryClient();
  const [byMail, setByMail] = useState(true);
  const make = useMutation({
    mutationFn: () => makeLink(account.id, kind, byMail && list.mailObstacle === null),
    onSuccess(issued) {
      onIssued(issued);
      void cache.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Stack gap="md">
        <Text>
          {t(`accounts.${kind}Text`, {
            name: personName(account),
            days: invitationDays,
            minutes: resetMinutes,
          })}
        </Text>
        <ByMailField obstacle={list.mailObstacle} checked={byMail} onChange={setByMail} />
        <ErrorNotice error={make.error} />
        <FormFoot pending={make.isPending} onCancel={onDone} submitLabel={t('accounts.submitLink')} />
      </Stack>
    </form>
  );
}
