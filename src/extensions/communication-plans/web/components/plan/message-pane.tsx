import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconMailOpened, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RichTextView } from '../../../../../platform/rich-text/web/rich-text-view.tsx';
import { MomentText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { PlanMessage } from '../../../contract/messages.ts';
import type { Plan } from '../../../contract/plans.ts';
import { executionPath, sentMailPath } from '../../plan-paths.ts';
import { messagePreviewQuery } from '../../queries.ts';
import { Answer } from '../messages/answer.tsx';
import { AttachmentPills } from '../messages/attachment-pills.tsx';
import { BlockedNotice } from '../messages/blocked-notice.tsx';
import { MailFrame } from '../messages/mail-frame.tsx';
import { MailPreview } from '../messages/mail-preview.tsx';
import { messageAbilities } from '../messages/message-abilities.ts';
import { MessageButtons } from '../messages/message-buttons.tsx';
import { SettleNotice } from '../messages/settle-notice.tsx';
import type { MessageActions } from '../messages/use-message-actions.tsx';
import { Notice } from '../notice.tsx';

interface MessagePaneProps {
  plan: Plan;
  message: PlanMessage;
  today: string;
  actions: MessageActions;
  onRemove: () => void;
}

/** One message of a plan: the mail it would be now, or what left. */
export function MessagePane({ plan, message, today, actions, onRemove }: MessagePaneProps) {
  const { t } = useTranslation('communication-plans');
  const can = messageAbilities(message, plan.state, today);
  const target = {
    id: message.id,
    planId: plan.id,
    subject: message.renderedSubject,
    contactName: plan.contactName,
    dueOn: message.dueOn,
  };
  const due = plan.state === 'active' && can.postpone && message.dueOn <= today;
  return (
    <article aria-label={message.renderedSubject}>
      <Text size="sm" c="dimmed">
        {t('timeline.position', { position: message.position })}
      </Text>
      <Title order={2} size="h3" mb="sm">
        {message.renderedSubject}
      </Title>
      <Stack gap="sm">
        <MessageButtons
          {...{ can, target, actions, onRemove }}
          first={due && <SendInExecution messageId={message.id} />}
        />
        {message.state === 'uncertain' && (
          <SettleNotice
            response={message.response}
            disabled={actions.pending}
            onSettle={(fate) => actions.settle(target, fate)}
          />
        )}
        <ServerAnswer message={message} />
        {can.open ? <OpenMail plan={plan} message={message} /> : <GoneMail plan={plan} message={message} />}
      </Stack>
    </article>
  );
}

function SendInExecution({ messageId }: { messageId: string }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Button component={Link} to={executionPath(messageId)} size="xs" leftSection={<IconSend size={16} />}>
      {t('plan.sendInExecution')}
    </Button>
  );
}

function ServerAnswer({ message: { state, response } }: { message: PlanMessage }) {
  if (!response || (state !== 'refused' && state !== 'deferred')) return null;
  return (
    <Notice tone="bad" Icon={IconAlertTriangle}>
      <Answer response={response} />
    </Notice>
  );
}

function OpenMail({ plan, message }: { plan: Plan; message: PlanMessage }) {
  const preview = useQuery(messagePreviewQuery(plan.id, message.id));
  // That the plan does not run is said at the head of the page.
  const isOfMessage = ({ code }: { code: string }) => code !== 'planNotActive';
  return (
    <QueryView query={preview}>
      {(mail) => (
        <Stack gap="sm">
          <BlockedNotice
            reasons={mail.blocked.filter(isOfMessage)}
            contactId={plan.contactId}
            planId={plan.id}
          />
          <MailPreview preview={mail} />
        </Stack>
      )}
    </QueryView>
  );
}

/** Where the client file keeps a mail as it left. */
const mailAddress = (mailId: string): string => `/api/correspondence/mails/${mailId}`;

/** Sent, skipped or cancelled: what it said, and where the mail itself is kept. */
function GoneMail({ plan, message }: { plan: Plan; message: PlanMessage }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Stack gap="sm">
      {message.sentAt && (
        <Text size="sm" c="dimmed">
          {t('messageState.sent')} <MomentText moment={message.sentAt} />{' '}
          {message.sentTo && t('timeline.sentTo', { address: message.sentTo })}
        </Text>
      )}
      {message.mailId && <SentMailLinks contactId={plan.contactId} mailId={message.mailId} />}
      <AttachmentPills attachments={message.attachments} />
      {message.mailId ? (
        <MailFrame
          source={{ address: `${mailAddress(message.mailId)}/html` }}
          subject={message.renderedSubject}
        />
      ) : (
        <RichTextView document={message.body} variant="mail" />
      )}
    </Stack>
  );
}

function SentMailLinks({ contactId, mailId }: { contactId: string; mailId: string }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Group gap="md">
      <Button
        component={Link}
        to={sentMailPath(contactId, mailId)}
        size="xs"
        variant="default"
        leftSection={<IconMailOpened size={16} />}
      >
        {t('plan.seeInFile')}
      </Button>
      <Anchor
        href={`${mailAddress(mailId)}/eml`}
        download
        size="sm"
        style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
      >
        <IconDownload size={16} aria-hidden />
        {t('plan.downloadEml')}
      </Anchor>
    </Group>
  );
}
