import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { parseDelayValue } from '../../../contract/delay.ts';
import { maximumMessages } from '../../../contract/rules.ts';
import { delayText } from '../messages/delay-text.ts';
import { draftProblems, type MessageDraft } from '../messages/message-draft.ts';
import { refusedMessages } from '../messages/message-errors.ts';
import rows from '../ordering/rows.module.css';
import { useOrderedRows } from '../ordering/use-ordered-rows.ts';
import { AddMessageButton } from '../plan/add-message-button.tsx';
import classes from './template-editor.module.css';
import type { TemplateForm } from './use-template-form.ts';

/** The messages of a plan-type in their order; one of them is open beside. */
export function TemplateMessages({ form }: { form: TemplateForm }) {
  const { t } = useTranslation('communication-plans');
  const { draft, open, setOpen, asked, refused } = form;
  const refusedPlaces = refusedMessages(refused);
  const ofList = refused.find(({ path }) => path === '/messages');
  const { list, rowProps } = useOrderedRows<HTMLOListElement>(
    draft.messages.map(({ key }) => key),
    form.moveMessage,
  );
  const isWrong = (message: MessageDraft, at: number) =>
    refusedPlaces.includes(at) || (asked && Object.keys(draftProblems(message)).length > 0);
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb="xs">
        {t('templates.messages')}
      </Title>
      {draft.messages.length === 0 && (
        <Text c="dimmed" size="sm" mb="xs">
          {t('templates.emptyMessages', { max: maximumMessages })}
        </Text>
      )}
      <ol ref={list} className={classes['list']}>
        {draft.messages.map((message, at) => (
          <li key={message.key} className={rows['row']} {...rowProps(at)}>
            <Item
              message={message}
              position={at + 1}
              current={at === open}
              wrong={isWrong(message, at)}
              onOpen={() => setOpen(at)}
            />
          </li>
        ))}
      </ol>
      {ofList && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)" mt="xs">
          {fieldErrorText(t, ofList)}
        </Text>
      )}
      {draft.messages.length > 1 && (
        <Text size="xs" c="dimmed" mt={4} visibleFrom="sm">
          {t('templates.orderHint')}
        </Text>
      )}
      <div style={{ marginTop: 8 }}>
        <AddMessageButton count={draft.messages.length} onAdd={form.addMessage} />
      </div>
    </Paper>
  );
}

interface ItemProps {
  message: MessageDraft;
  position: number;
  current: boolean;
  wrong: boolean;
  onOpen: () => void;
}

function Item({ message, position, current, wrong, onOpen }: ItemProps) {
  const { t } = useTranslation('communication-plans');
  const { number } = useFormat();
  const value = parseDelayValue(message.delayText);
  const delay =
    value === null
      ? message.delayText
      : delayText(t, { value, unit: message.delayUnit }, message.anchor, number);
  return (
    <UnstyledButton className={classes['item']} aria-current={current} onClick={onOpen}>
      <span className={classes['number']}>{position}</span>
      <span className={classes['words']}>
        <span className={classes['subject']}>{message.subject || t('templates.noSubject')}</span>
        <span className={classes['delay']}>
          {delay}
          {message.nature === 'prospection' && ` · ${t('nature.prospection')}`}
          {message.attachments.length > 0 && (
            <>
              {' · '}
              <IconPaperclip size={12} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
              {t('timeline.attachments', { count: message.attachments.length })}
            </>
          )}
        </span>
      </span>
      {wrong && (
        <IconAlertTriangle
          size={16}
          className={classes['wrong']}
          aria-label={t('templates.toCorrect', { count: 1 })}
        />
      )}
    </UnstyledButton>
  );
}
