import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { dataQuery } from '../queries.ts';
import classes from './extension-card.module.css';

/** What the extension keeps, which uninstalling does not take away. Nothing is said while it is counted. */
export function DataSize({ id }: { id: string }) {
  const { t } = useTranslation('extensions');
  const { size } = useFormat();
  const { data } = useQuery(dataQuery(id));
  if (!data) return null;
  const { rows, tableBytes, files, fileBytes } = data;
  return (
    <dl className={classes.added}>
      <dt>{t('data.title')}</dt>
      {rows === 0 && files === 0 ? (
        <dd>{t('data.none')}</dd>
      ) : (
        <>
          <dd className="figures">{t('data.rows', { count: rows, size: size(tableBytes) })}</dd>
          {files > 0 && (
            <dd className="figures">{t('data.files', { count: files, size: size(fileBytes) })}</dd>
          )}
        </>
      )}
    </dl>
  );
}
