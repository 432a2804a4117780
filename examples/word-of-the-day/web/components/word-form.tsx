import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../src/platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../src/platform/ui/web/use-api-form.ts';
import { longestWord } from '../../contract/words.ts';
import { wordsQuery, writeWord } from '../queries.ts';

/** Where one writes the next word. */
export function WordForm() {
  const { t } = useTranslation('word-of-the-day');
  const cache = useQueryClient();
  const form = useForm({ initialValues: { text: '' } });
  const sending = useApiForm(form, async (word) => {
    cache.setQueryData(wordsQuery.queryKey, await writeWord(word));
    form.reset();
  });
  return (
    <form onSubmit={sending.onSubmit} noValidate>
      <ErrorNotice error={sending.error} />
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('label')}
          maxLength={longestWord}
          maw={560}
          flex={1}
          {...form.getInputProps('text')}
        />
        <Button type="submit" loading={sending.pending}>
          {t('publish')}
        </Button>
      </Group>
    </form>
  );
}
