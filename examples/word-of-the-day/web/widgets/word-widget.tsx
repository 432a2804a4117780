import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryView } from '../../../../src/platform/ui/web/query-view.tsx';
import { Signature } from '../components/signature.tsx';
import { useLiveWords, wordsQuery } from '../queries.ts';

/** The word of the day, on the desktop. */
export default function WordWidget() {
  const { t } = useTranslation('word-of-the-day');
  const query = useQuery(wordsQuery);
  useLiveWords();
  return (
    <QueryView query={query}>
      {({ words: [word] }) => (
        <Stack gap="xs" p="md">
          {word ? (
            <>
              <Text size="lg">{word.text}</Text>
              <Signature word={word} />
            </>
          ) : (
            <Text c="dimmed">{t('none')}</Text>
          )}
          <Anchor component={Link} to="/words" size="sm">
            {t('write')}
          </Anchor>
        </Stack>
      )}
    </QueryView>
  );
}
