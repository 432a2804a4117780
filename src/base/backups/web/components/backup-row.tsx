import { ActionIcon, Group, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  IconAlertTriangle,
  IconCheck,
  IconDownload,
  IconKeyOff,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Backup } from '../../contract/backups.ts';
import { backupsKey, downloadAddress, removeBackup, verifyBackup } from '../queries.ts';
import { sizeText } from '../size-text.ts';

/** One backup: what it holds, and what can be done with it. */
export function BackupRow({ backup }: { backup: Backup }) {
  const { t } = useTranslation('backups');
  const { moment, momentInFull, number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} title={momentInFull(backup.createdAt)}>
        {moment(backup.createdAt)}
      </Table.Th>
      <Table.Td visibleFrom="sm">{t(`cause.${backup.cause}`)}</Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {number(backup.rows)}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {number(backup.files)}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {sizeText(t, backup.bytes, number)}
      </Table.Td>
      <Table.Td>
        <States backup={backup} />
      </Table.Td>
      <Table.Td>
        <Acts backup={backup} />
      </Table.Td>
    </Table.Tr>
  );
}

function States({ backup: { missingFiles, hasKey } }: { backup: Backup }) {
  const { t } = useTranslation('backups');
  return (
    <Group gap={6} wrap="nowrap">
      {missingFiles === 0 ? (
        <StateBadge tone="good" Icon={IconCheck}>
          {t('whole')}
        </StateBadge>
      ) : (
        <StateBadge tone="warning" Icon={IconAlertTriangle}>
          {t('missing', { count: missingFiles })}
        </StateBadge>
      )}
      {!hasKey && (
        <StateBadge tone="neutral" Icon={IconKeyOff}>
          {t('withoutKey')}
        </StateBadge>
      )}
    </Group>
  );
}

function Acts({ backup: { name, createdAt } }: { backup: Backup }) {
  const { t } = useTranslation('backups');
  const { momentInFull } = useFormat();
  const cache = useQueryClient();
  const confirm = useConfirm();
  const date = momentInFull(createdAt);
  const onError = (error: Error) => notifications.show({ color: 'red', message: errorText(t, error) });
  const verify = useMutation({
    mutationFn: () => verifyBackup(name),
    onSuccess: ({ files, problems }) =>
      problems.length === 0
        ? notifications.show({ color: 'green', message: t('verified', { count: files, date }) })
        : notifications.show({
            color: 'red',
            autoClose: false,
            message: t('damaged', { count: problems.length, date }),
          }),
    onError,
  });
  const remove = useMutation({
    mutationFn: () => removeBackup(name),
    onSuccess: () => notifications.show({ message: t('removed', { date }) }),
    onError,
    onSettled: () => cache.invalidateQueries({ queryKey: backupsKey }),
  });
  async function askAndDownload() {
    const question = {
      title: t('downloadQuestion.title'),
      text: t('downloadQuestion.text'),
      confirmLabel: t('downloadQuestion.confirm'),
    };
    if (await confirm(question)) window.location.assign(downloadAddress(name));
  }
  async function askAndRemove() {
    const question = {
      title: t('removeQuestion.title', { date }),
      text: t('removeQuestion.text'),
      confirmLabel: t('removeQuestion.confirm'),
    };
    if (await confirm({ ...question, dangerous: true })) remove.mutate();
  }
  const acts = [
    {
      label: t('verifyNamed', { date }),
      hint: t('verify'),
      Icon: IconShieldCheck,
      act: () => verify.mutate(),
      isBusy: verify.isPending,
    },
    {
      label: t('downloadNamed', { date }),
      hint: t('download'),
      Icon: IconDownload,
      act: () => void askAndDownload(),
      isBusy: false,
    },
    {
      label: t('removeNamed', { date }),
      hint: t('remove'),
      Icon: IconTrash,
      act: () => void askAndRemove(),
      isBusy: remove.isPending,
    },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {acts.map(({ label, hint, Icon, act, isBusy }) => (
        <ActionIcon
          key={hint}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          title={hint}
          loading={isBusy}
          onClick={act}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
