import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { Fact, Facts } from '../../../../platform/ui/web/fact-sheet.tsx';
import type { Contact } from '../../contract/contacts.ts';
import { FormSection } from './form-section.tsx';

/** May offers be sent to this contact? The answer, and what it rests on (CPCE L34-5). */
export function RightsSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { marketingConsentAt, marketingConsentSource, marketingOpposedAt, marketingOpposedBy } = contact;
  return (
    <FormSection title={t('form.rights')}>
      <Text>{t(`rights.${answerOf(contact)}`)}</Text>
      <Facts>
        <Fact
          label={t('rights.consent')}
          value={
            marketingConsentAt &&
            [format.civilDateInFigures(marketingConsentAt.slice(0, 10)), marketingConsentSource]
              .filter(Boolean)
              .join(' · ')
          }
        />
        <Fact
          label={t('rights.objection')}
          value={
            marketingOpposedAt &&
            [
              format.momentInFull(marketingOpposedAt),
              marketingOpposedBy && t(`rights.by.${marketingOpposedBy}`),
            ].join(' · ')
          }
        />
      </Facts>
    </FormSection>
  );
}

function answerOf({ marketingOpposedAt, marketingConsentAt, group }: Contact) {
  if (marketingOpposedAt) return 'opposed';
  if (marketingConsentAt) return 'agreed';
  return group === 'client' ? 'client' : 'none';
}
