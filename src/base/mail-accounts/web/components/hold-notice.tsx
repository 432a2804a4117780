import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconHandStop, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Hold } from '../../contract/hold.ts';
import { heldMailsSlot } from '../held-mails-slot.ts';
import { confirmHold, mailAccountsKey } from '../queries.ts';

/** Why nothing leaves and since when, and the way to let mails leave again: with the list of them in view. */
export function HoldNotice({ hold }: { hold: Hold }) {
  const { t } = useTranslation('mail-accounts');
  const { momentInFull } = useFormat();
  return (
    <Alert
      color="red"
      icon={<IconHandStop aria-hidden />}
      title={t('hold.title')}
      role="alert"
      mb="md"
      maw={860}
    >
      <Text c="var(--mantine-color-text)">{t('hold.since', { moment: momentInFull(hold.since) })}</Text>
      <List my="xs" spacing={4} c="var(--mantine-color-text)">
        {hold.reasons.map((reason) => (
          <List.Item key={reason}>{t(`hold.reasons.${reason}`)}</List.Item>
        ))}
      </List>
      <Text c="var(--mantine-color-text)">{t('hold.remedy')}</Text>
      <WayOut hold={hold} />
    </Alert>
  );
}

/** Where nothing lists the mails that wait, none does: the confirmation stands here. */
function WayOut({ hold }: { hold: Hold }) {
  const { t } = useTranslation();
  const lists = useSlot(heldMailsSlot);
  if (lists.length === 0) return <Confirmation hold={hold} />;
  return (
    <Group mt="sm" gap="xs">
      {lists.map(({ id, labelKey, path }) => (
        <Button
          key={id}
          component={Link}
          to={path}
          variant="default"
          leftSection={<IconListSearch size={16} aria-hidden />}
        >
          {t('mail-accounts:hold.seeList', { list: t(labelKey as never) })}
        </Button>
      ))}
    </Group>
  );
}

function Confirmation({ hold }: { hold: Hold }) {
  const { t } = useTranslation('mail-accounts');
  const cache = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => confirmHold({ ids: hold.ids }),
    onSettled: () => cache.invalidateQueries({ queryKey: mailAccountsKey }),
  });
  return (
    <Group mt="sm" gap="xs">
      <ConfirmButton
        color="red"
        loading={isPending}
        question={{
          ...{ title: t('hold.confirm.title'), text: t('hold.confirm.text') },
          ...{ confirmLabel: t('hold.confirm.button'), dangerous: true },
        }}
        onConfirm={() => mutate()}
      >
        {t('hold.confirm.button')}
      </ConfirmButton>
      <ErrorNotice error={error} />
    </Group>
  );
}
