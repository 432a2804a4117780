import { useQuery } from '@tanstack/react-query';
import { IconMailPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Known, ToDoLine } from '../../../desktop/web/public.ts';
import { useMay } from '../../../users/web/public.ts';
import { sendingStateQuery } from '../queries.ts';
import { useLiveSending } from '../use-live-sending.ts';

interface SendingToDoProps {
  children: (lines: Known<ToDoLine>) => ReactNode;
}

/** For the desktop of who can do something about it: mails wait because sending is held or an account is paused. */
export default function SendingToDo(props: SendingToDoProps) {
  const may = useMay();
  return may('mail-accounts.accounts.manage') ? <Stopped {...props} /> : props.children([]);
}

function Stopped({ children }: SendingToDoProps) {
  const { t } = useTranslation('mail-accounts');
  useLiveSending();
  const { data, error } = useQuery(sendingStateQuery);
  if (!data) return children(error);
  const paused = data.stops.filter(({ reason }) => reason === 'paused').length;
  if (data.hold === null && paused === 0) return children([]);
  const label = data.hold ? t('indicator.held') : t('indicator.paused', { count: paused });
  const line = { id: 'mail-accounts.stopped', tone: 'bad', Icon: IconMailPause, label } as const;
  return children([{ ...line, path: '/admin/mail-accounts' }]);
}
