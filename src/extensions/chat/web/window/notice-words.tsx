import { useTranslation } from 'react-i18next';
import classes from './notice-words.module.css';

const points = ['channel', 'aside', 'direct', 'administrator', 'deleted', 'kept', 'work'] as const;

/** Who can read what: in the administrator's words, else in the product's. */
export function NoticeWords({ text }: { text: string | null }) {
  const { t } = useTranslation('chat');
  if (text !== null) return <p className={classes.text}>{text}</p>;
  return (
    <ul className={classes.points}>
      {points.map((point) => (
        <li key={point}>
          <strong>{t(`notice.points.${point}.lead`)}</strong> {t(`notice.points.${point}.text`)}
        </li>
      ))}
    </ul>
  );
}

/** The product's words as one text, to begin another one from. */
export function useOwnNoticeText(): string {
  const { t } = useTranslation('chat');
  return points
    .map((point) => `${t(`notice.points.${point}.lead`)} ${t(`notice.points.${point}.text`)}`)
    .join('\n\n');
}
