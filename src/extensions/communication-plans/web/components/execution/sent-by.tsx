import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { journalQuery } from '../../queries.ts';

/** « Déjà envoyé par Karim Benali, 10:32 »: whoever was quicker, as the plan's journal tells. */
export function SentBy({ row }: { row: ExecutionRow }) {
  const { t } = useTranslation('communication-plans');
  const { moment } = useFormat();
  const { data } = useQuery(journalQuery(row.planId));
  const sent = data?.entries.find(
    ({ what, position }) =>
      position === row.position && (what === 'messageSent' || what === 'messageSettledSent'),
  );
  if (!sent) return t('sendResults.alreadySent');
  const when = moment(sent.at);
  return sent.userName === null
    ? t('execution.sentAutomatically', { when })
    : t('execution.sentBy', { name: sent.userName, when });
}
