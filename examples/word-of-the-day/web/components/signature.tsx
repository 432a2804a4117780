import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName, usePeople } from '../../../../src/base/users/web/public.ts';
import { useFormat } from '../../../../src/platform/i18n/web/use-format.ts';
import type { Word } from '../../contract/words.ts';

/** « Karim Benali, 14:05 » */
export function Signature({ word }: { word: Word }) {
  const { t } = useTranslation('word-of-the-day');
  const format = useFormat();
  const { data: people = [] } = usePeople();
  const author = people.find(({ id }) => id === word.authorId);
  return (
    <Text size="sm" c="dimmed">
      {t('signature', { name: author ? personName(author) : '', moment: format.moment(word.writtenAt) })}
    </Text>
  );
}
