import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../src/base/users/web/public.ts';
import { PageHeader } from '../../../../src/platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../src/platform/ui/web/query-view.tsx';
import type { Word } from '../../contract/words.ts';
import { Signature } from '../components/signature.tsx';
import { WordForm } from '../components/word-form.tsx';
import { useLiveWords, useRemoveWord, wordsQuery } from '../queries.ts';

/** All words, the newest first, and where one writes the next. */
export default function WordsPage() {
  const { t } = useTranslation('word-of-the-day');
  const query = useQuery(wordsQuery);
  useLiveWords();
  return (
    <>
      <PageHeader title={t('name')} description={t('description')} />
      <Stack gap="md" maw={720}>
        <WordForm />
        <QueryView query={query}>
          {({ words }) =>
            words.length === 0 ? (
              <Text c="dimmed">{t('none')}</Text>
            ) : (
              words.map((word) => <WordCard key={word.id} word={word} />)
            )
          }
        </QueryView>
      </Stack>
    </>
  );
}

function WordCard({ word }: { word: Word }) {
  const { t } = useTranslation('word-of-the-day');
  const mayRemove = useMay()('word-of-the-day.words.remove');
  const removing = useRemoveWord();
  return (
    <Paper p="md" component="article">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text>{word.text}</Text>
          <Signature word={word} />
        </div>
        {mayRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('remove', { text: word.text })}
            loading={removing.isPending}
            onClick={() => removing.mutate(word.id)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </Paper>
  );
}
