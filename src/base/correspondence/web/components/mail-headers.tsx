import { useTranslation } from 'react-i18next';
import classes from './mail-headers.module.css';

interface MailHeadersProps {
  headers: readonly { name: string; value: string }[];
}

/** The headers as they stand in the mail, for whoever follows its trace. Folded away. */
export function MailHeaders({ headers }: MailHeadersProps) {
  const { t } = useTranslation('correspondence');
  return (
    <details className={classes.headers}>
      <summary>{t('mail.headers')}</summary>
      <dl>
        {headers.map(({ name, value }, index) => (
          // The same name may stand twice, and the order never changes.
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
