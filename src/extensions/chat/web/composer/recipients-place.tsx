import { useTranslation } from 'react-i18next';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './composer.module.css';

interface RecipientsPlaceProps {
  /** Who reads when nobody is named. */
  everybody: string;
  value: readonly string[];
}

/** Says to whom, in the room of the field that names them, until it comes. */
export function RecipientsPlace({ everybody, value }: RecipientsPlaceProps) {
  const { t } = useTranslation('chat');
  const { listOf } = usePeopleNames();
  return (
    <div className={classes.recipientsPlace}>
      <span>{t('composer.recipientsPrefix')}</span>
      {value.length === 0 ? everybody : listOf(value)}
    </div>
  );
}
