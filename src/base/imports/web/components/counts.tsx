import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ImportDetail } from '../../contract/imports.ts';
import classes from './imports.module.css';

/** How many lines would be, or were, what. */
export function CountsOf({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const { counts, state, takenBack, kept } = detail;
  const isForeseen = state === 'checked' || state === 'checking';
  const figures: [string, number][] = [
    [isForeseen ? t('counts.created') : t('counts.wereCreated'), counts.created],
    [isForeseen ? t('counts.changed') : t('counts.wereChanged'), counts.changed],
    [t('counts.unchanged'), counts.unchanged],
    [t('counts.refused'), counts.refused],
  ];
  if (takenBack + kept > 0) figures.push([t('counts.takenBack'), takenBack], [t('counts.kept'), kept]);
  return (
    <dl className={classes.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
