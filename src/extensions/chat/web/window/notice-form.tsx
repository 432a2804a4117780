import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { mostNoticeLetters, type ChatNotice } from '../../contract/preferences.ts';
import { noticeKey, writeNotice } from '../preferences.ts';
import { useOwnNoticeText } from './notice-words.tsx';

interface NoticeFormProps {
  notice: ChatNotice;
  onDone: () => void;
  /** Told whether there is something to give up. */
  onChanged?: (isChanged: boolean) => void;
}

/** The administrator's own words on who can read what, and the way back to the product's. */
export function NoticeForm({ notice, onDone, onChanged }: NoticeFormProps) {
  const { t } = useTranslation('chat');
  const cache = useQueryClient();
  const ownText = useOwnNoticeText();
  const form = useForm({ initialValues: { text: notice.text ?? ownText } });
  const { text } = form.values;
  const isChanged = form.isDirty();
  const leave = useGivingUp(isChanged, onDone);
  useEffect(() => onChanged?.(isChanged), [isChanged, onChanged]);
  const keep = async (written: string | null) => {
    cache.setQueryData(noticeKey, await writeNotice(written));
    onDone();
  };
  // The product's words, kept as they are, go on following the reader's language.
  const sending = useApiForm(form, (values) => keep(values.text === ownText ? null : values.text));
  return (
    <form onSubmit={sending.onSubmit} noValidate>
      <Stack gap="md">
        <ErrorNotice error={sending.error} />
        <Textarea
          label={t('notice.text')}
          description={t('notice.textHint')}
          autosize
          minRows={8}
          maxRows={16}
          autoFocus
          data-autofocus
          {...form.getInputProps('text')}
        />
        <Text size="xs" c="dimmed" ta="end" mt={-12}>
          {t('notice.length', { count: text.length, limit: mostNoticeLetters })}
        </Text>
        <FormFoot onCancel={() => void leave()} pending={sending.pending} disabled={text.trim() === ''}>
          {text !== ownText && (
            <Button variant="subtle" color="gray" onClick={() => form.setFieldValue('text', ownText)}>
              {t('notice.own')}
            </Button>
          )}
        </FormFoot>
      </Stack>
    </form>
  );
}
