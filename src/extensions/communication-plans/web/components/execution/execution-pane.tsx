import { ActionIcon, Anchor, Button, Menu, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDots,
  IconEyeExclamation,
  IconMailFast,
  IconPlayerPause,
  IconReplace,
  IconSend,
  IconUser,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { Execution, ExecutionRow } from '../../../contract/execution.ts';
import type { BlockedReason } from '../../../contract/messages.ts';
import { contactPath, planPath } from '../../plan-paths.ts';
import { messagePreviewQuery } from '../../queries.ts';
import { Answer } from '../messages/answer.tsx';
import { BlockedNotice } from '../messages/blocked-notice.tsx';
import { MailPreview } from '../messages/mail-preview.tsx';
import { messageAbilities } from '../messages/message-abilities.ts';
import { MessageButtons } from '../messages/message-buttons.tsx';
import { SettleNotice } from '../messages/settle-notice.tsx';
import type { MessageActions } from '../messages/use-message-actions.tsx';
import { Notice } from '../notice.tsx';
import { PlanLateNotice } from './late-notice.tsx';
import { Remedy } from './remedy.tsx';
import { ResultLine } from './result-line.tsx';
import { retryText } from './retry-text.ts';
import { hasLeft } from './send-run.ts';
import type { PlanDialogs } from './use-plan-dialogs.tsx';
import type { SendRun } from './use-send-run.ts';

interface ExecutionPaneProps {
  row: ExecutionRow;
  execution: Execution;
  run: SendRun;
  /** All that is listed. */
  rows: readonly ExecutionRow[];
  actions: MessageActions;
  dialogs: PlanDialogs;
  onSend: (row: ExecutionRow) => void;
}

/** The mail that would leave now, and everything that can be done about it. */
export function ExecutionPane(props: ExecutionPaneProps) {
  const { row, execution, run } = props;
  const { t } = useTranslation('communication-plans');
  const result = run.results.get(row.id);
  const left = hasLeft(result);
  return (
    <article aria-label={row.subject}>
      <Text size="sm">
        <Anchor component={Link} to={contactPath(row.contactId)} underline="always">
          {row.contactName}
        </Anchor>{' '}
        <Text span c="dimmed" size="sm">
          · {row.planLabel} ·{' '}
          {t('timeline.position', {
            position: t('execution.position', { position: row.position, count: row.messageCount }),
          })}
        </Text>
      </Text>
      <Title order={2} size="h3" mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {row.subject}
      </Title>
      {/* What became of an uncertain one, and what to do about it, is said below. */}
      {result && row.situation !== 'uncertain' && (
        <div style={{ marginBottom: 8 }}>
          <ResultLine row={row} result={result} leavesTheHouse={execution.leavesTheHouse} />
        </div>
      )}
      {left ? <LeftMail row={row} /> : <Open {...props} />}
    </article>
  );
}

function Open({ row, rows, execution, run, actions, dialogs, onSend }: ExecutionPaneProps) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const can = messageAbilities(row, 'active', execution.today);
  const late = row.stale ? execution.latePlans.find(({ planId }) => planId === row.planId) : undefined;
  const settleLate = () => dialogs.settleLateOf(row.contactId);
  // What has just been tried says it itself, above.
  const tried = run.results.has(row.id);
  const told = !tried && (row.situation === 'refused' || row.situation === 'deferred');
  const response = told ? row.response : null;
  return (
    <Stack gap="sm">
      <MessageButtons
        can={can}
        target={row}
        actions={actions}
        first={<SendButton {...{ row, run, onSend }} />}
        last={<More {...{ row, actions, dialogs }} />}
      />
      {late && <PlanLateNotice plan={late} onSettle={settleLate} />}
      {row.contentChanged && (
        <Notice tone="warning" Icon={IconEyeExclamation}>
          {t('execution.contentChangedText')}
        </Notice>
      )}
      {row.situation === 'uncertain' && (
        <SettleNotice
          response={row.response}
          disabled={actions.pending}
          onSettle={(fate) => actions.settle(row, fate)}
        />
      )}
      {response !== null && (
        <Notice tone="bad" Icon={IconAlertTriangle}>
          <Text size="sm">
            <Answer response={response} />
          </Text>
          {row.retryAt !== null && <Text size="sm">{retryText(t, row.retryAt, format)}</Text>}
        </Notice>
      )}
      <Preview
        row={row}
        frozen={run.running?.current === row.id}
        remedy={(reason) => <Remedy {...{ reason, row, rows, actions }} onSettleLate={settleLate} />}
      />
    </Stack>
  );
}

interface PreviewProps {
  row: ExecutionRow;
  frozen: boolean;
  remedy: (reason: BlockedReason) => ReactNode;
}

/** `frozen` while it is being sent: what was read is what leaves. */
function Preview({ row, frozen, remedy }: PreviewProps) {
  const preview = useQuery({ ...messagePreviewQuery(row.planId, row.id), enabled: !frozen });
  return (
    <QueryView query={preview}>
      {(mail) => (
        <Stack gap="sm">
          <BlockedNotice
            reasons={mail.blocked}
            contactId={row.contactId}
            planId={row.planId}
            remedy={remedy}
          />
          <MailPreview preview={mail} />
        </Stack>
      )}
    </QueryView>
  );
}

/** The mail as it was read and as it left, if it was read here. */
function LeftMail({ row }: { row: ExecutionRow }) {
  const { data } = useQuery({ ...messagePreviewQuery(row.planId, row.id), enabled: false });
  if (!data) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <MailPreview preview={data} />
    </div>
  );
}

function SendButton({ row, run, onSend }: Pick<ExecutionPaneProps, 'row' | 'run' | 'onSend'>) {
  const { t } = useTranslation('communication-plans');
  if (row.situation === 'uncertain' || row.situation === 'refused') return null;
  const inFlight = run.running?.current === row.id || row.situation === 'sending';
  return (
    <Button
      size="xs"
      leftSection={<IconSend size={16} />}
      disabled={!row.sendable || (run.running !== null && !inFlight)}
      loading={inFlight}
      onClick={() => onSend(row)}
    >
      {t(row.situation === 'coming' ? 'execution.sendNow' : 'execution.send')}
    </Button>
  );
}

function More({ row, actions, dialogs }: Pick<ExecutionPaneProps, 'row' | 'actions' | 'dialogs'>) {
  const { t } = useTranslation('communication-plans');
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('actions.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={planPath(row.planId)} leftSection={<IconMailFast size={16} />}>
          {t('execution.openPlan')}
        </Menu.Item>
        <Menu.Item component={Link} to={contactPath(row.contactId)} leftSection={<IconUser size={16} />}>
          {t('execution.openClient')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlayerPause size={16} />}
          onClick={() => actions.suspendPlan(row.planId)}
        >
          {t('execution.suspend')}
        </Menu.Item>
        <Menu.Item leftSection={<IconReplace size={16} />} onClick={() => dialogs.replace(row)}>
          {t('execution.replace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
