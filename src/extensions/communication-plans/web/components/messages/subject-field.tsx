import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineField } from './line-field.tsx';

interface SubjectFieldProps {
  value: string;
  onChange: (subject: string) => void;
  error: ReactNode;
}

/** The subject of a mail, with the variables at hand. */
export function SubjectField(props: SubjectFieldProps) {
  const { t } = useTranslation('communication-plans');
  return <LineField {...props} label={t('editor.subject')} insertLabel={t('editor.insertIntoSubject')} />;
}
