import { useTranslation } from 'react-i18next';
import type { Extension } from '../../contract/extensions.ts';
import classes from './extension-card.module.css';
import { VersionTable } from './version-table.tsx';

/** The versions, folded away. */
export function VersionHistory({ versions }: { versions: Extension['versions'] }) {
  const { t } = useTranslation('extensions');
  return (
    <details className={classes.history}>
      <summary>{t('history', { count: versions.length })}</summary>
      <VersionTable versions={versions} />
    </details>
  );
}
