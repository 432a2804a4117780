import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { Execution, ExecutionRow } from '../../../contract/execution.ts';
import { messagePreviewQuery } from '../../queries.ts';
import { hasLeft, type SendItem } from './send-run.ts';
import type { SendRun } from './use-send-run.ts';

/** Sends what was read: one mail at once, several after a question. */
export function useSending(run: SendRun, { leavesTheHouse }: Execution) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const confirm = useConfirm();
  // The preview is what was read; without one, the line of the list was.
  const itemOf = (row: ExecutionRow): SendItem => {
    const preview = client.getQueryData(messagePreviewQuery(row.planId, row.id).queryKey);
    return { row, contentHash: preview?.contentHash ?? row.contentHash };
  };
  const sendOne = (row: ExecutionRow) => {
    if (row.sendable && !hasLeft(run.results.get(row.id))) void run.send([itemOf(row)]);
  };
  const sendMany = async (rows: readonly ExecutionRow[]) => {
    const [first] = rows;
    if (!first || run.running) return;
    const clients = new Set(rows.map(({ contactId }) => contactId)).size;
    const question = {
      title: t('execution.confirmTitle', { count: rows.length }),
      text: [t('execution.confirmText', { count: clients }), !leavesTheHouse && t('execution.confirmBuiltIn')]
        .filter(Boolean)
        .join(' '),
      confirmLabel: t('execution.sendAll', { count: rows.length }),
    };
    // The list is what was read: each leaves only if it is still what the line stands for.
    const items = rows.map((row): SendItem => ({ row, contentHash: row.contentHash }));
    if (await confirm(question)) void run.send(items);
  };
  return { sendOne, sendMany };
}
