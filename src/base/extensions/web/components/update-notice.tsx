import { Alert } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Extension } from '../../contract/extensions.ts';
import { newerThan } from '../newer-than.ts';
import classes from './extension-card.module.css';

/** What is new since the version that the present one has replaced. */
export function UpdateNotice({ extension: { versions, installedAt, update } }: { extension: Extension }) {
  const { t } = useTranslation('extensions');
  const format = useFormat();
  if (!installedAt || !update) return null;
  const news = newerThan(versions, update.from);
  const [newest] = news;
  if (!newest) return null;
  const title = t('update', { ...update, to: newest.version, date: format.moment(update.at) });
  return (
    <Alert icon={<IconSparkles />} title={title} p="sm">
      <ul className={classes.news}>
        {news.map(({ version, noteKey }) => (
          <li key={version}>{t(noteKey)}</li>
        ))}
      </ul>
    </Alert>
  );
}
