import {
  ActionIcon,
  Button,
  Group,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
  Tooltip,
} from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconEye,
  IconMailPlus,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';
import { EmptyState } from '../../../../../platform/ui/web/empty-state.tsx';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { PageHeader } from '../../../../../platform/ui/web/page-header.tsx';
import { maximumMessages } from '../../../contract/rules.ts';
import type { Template } from '../../../contract/templates.ts';
import { CompositionDialog } from '../messages/composition-dialog.tsx';
import { draftProblems } from '../messages/message-draft.ts';
import { fieldsOf, messageErrors } from '../messages/message-errors.ts';
import { MessageFields } from '../messages/message-fields.tsx';
import { useSampleClient } from '../messages/use-sample-client.ts';
import { ValuesOf } from '../variables/values-of.ts';
import { BackToTemplates } from './back-to-templates.tsx';
import { typedCode } from './template-draft.ts';
import classes from './template-editor.module.css';
import { TemplateMessages } from './template-messages.tsx';
import { useTemplateForm, type TemplateForm } from './use-template-form.ts';

/** A plan-type to write: what it is for, and its 1 to 10 messages. */
export function TemplateEditor({ template }: { template: Template | null }) {
  const { t } = useTranslation('communication-plans');
  const form = useTemplateForm(template);
  const { pending, dirty, error } = form;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <PageHeader title={template?.label ?? t('templates.newTitle')} above={<BackToTemplates />} />
      <div className={classes['columns']}>
        <Stack gap="md">
          <General form={form} />
          <TemplateMessages form={form} />
        </Stack>
        <OpenMessage form={form} />
      </div>
      {error !== null && fieldsOf(error).length === 0 && <ErrorNotice error={error} />}
      <div className={classes['bar']}>
        <Text size="sm" c="dimmed" role="status">
          {dirty && t('templates.unsaved')}
        </Text>
        <Button type="submit" loading={pending} disabled={!dirty && template !== null}>
          {t('actions.save')}
        </Button>
      </div>
    </form>
  );
}

function General({ form: { draft, set, refused, asked } }: { form: TemplateForm }) {
  const { t } = useTranslation('communication-plans');
  const problem = (name: 'code' | 'label' | 'description') => {
    const field = refused.find(({ path }) => path === `/${name}`);
    if (field) return fieldErrorText(t, field);
    const missing = asked && name !== 'description' && draft[name].trim() === '';
    return missing ? t('platform:errors.rules.required') : null;
  };
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb="xs">
        {t('templates.general')}
      </Title>
      <Stack gap="sm">
        <TextInput
          label={t('templates.label')}
          value={draft.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
          maxLength={120}
          error={problem('label')}
          required
          withAsterisk={false}
        />
        <TextInput
          label={t('templates.code')}
          description={t('templates.codeHint')}
          value={draft.code}
          onChange={(event) => set({ code: typedCode(event.currentTarget.value) })}
          error={problem('code')}
          required
          withAsterisk={false}
        />
        <Textarea
          label={t('templates.description')}
          value={draft.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          error={problem('description')}
        />
      </Stack>
    </Paper>
  );
}

function OpenMessage({ form }: { form: TemplateForm }) {
  const { t } = useTranslation('communication-plans');
  const { draft, open, asked, refused } = form;
  const sample = useSampleClient();
  const [previewing, setPreviewing] = useState(false);
  const message = draft.messages[open];
  if (!message) {
    return (
      <Paper p="md">
        <EmptyState Icon={IconMailPlus} title={t('templates.messages')}>
          {t('templates.emptyMessages', { max: maximumMessages })}
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Paper p="md" component="section" aria-label={t('editor.title', { position: open + 1 })}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('editor.title', { position: open + 1 })}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconEye size={16} />}
            onClick={() => setPreviewing(true)}
          >
            {t('composition.preview')}
          </Button>
          <MessageTools form={form} />
        </Group>
      </Group>
      <ValuesOf value={sample.about}>
        <MessageFields
          key={message.key}
          draft={message}
          onChange={(change) => form.changeMessage(message.key, change)}
          problems={asked ? draftProblems(message) : {}}
          errors={messageErrors(refused, `/messages/${open}`)}
        />
      </ValuesOf>
      {previewing && (
        <CompositionDialog message={message} sample={sample} onClose={() => setPreviewing(false)} />
      )}
    </Paper>
  );
}

function MessageTools({ form }: { form: TemplateForm }) {
  const { t } = useTranslation('communication-plans');
  const { draft, open } = form;
  const count = draft.messages.length;
  return (
    <Group gap={2}>
      <Tool
        Icon={IconArrowUp}
        label={t('actions.moveUp')}
        disabled={open === 0}
        onClick={() => form.moveMessage(open, open - 1)}
      />
      <Tool
        Icon={IconArrowDown}
        label={t('actions.moveDown')}
        disabled={open === count - 1}
        onClick={() => form.moveMessage(open, open + 1)}
      />
      <Tool
        Icon={IconCopy}
        label={
          count < maximumMessages
            ? t('actions.duplicate')
            : t('templates.duplicateFull', { max: maximumMessages })
        }
        disabled={count >= maximumMessages}
        onClick={() => form.duplicateMessage(open)}
      />
      <Tool Icon={IconTrash} label={t('actions.remove')} onClick={() => form.removeMessage(open)} />
    </Group>
  );
}

interface ToolProps {
  Icon: Icon;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ Icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        type="button"
        aria-label={label}
        aria-disabled={disabled}
        {...(disabled && { 'data-disabled': true })}
        onClick={() => !disabled && onClick()}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
