import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadingDirection } from '../../contract/preferences.ts';
import { useChooseReadingDirection, useReadingDirection } from '../preferences.ts';
import { useShowError } from '../use-show-error.tsx';

/** The reading direction, among one's preferences on the page « Mon compte ». */
export function ReadingDirectionChoice() {
  const { t } = useTranslation('chat');
  const direction = useReadingDirection();
  const choose = useChooseReadingDirection();
  const showError = useShowError();
  return (
    <Radio.Group
      label={t('settings.direction')}
      value={direction}
      onChange={(value) => choose.mutate(value as ReadingDirection, { onError: showError })}
    >
      <Group gap="lg">
        <Radio value="newest-last" label={t('settings.newestLast')} />
        <Radio value="newest-first" label={t('settings.newestFirst')} />
      </Group>
    </Radio.Group>
  );
}
