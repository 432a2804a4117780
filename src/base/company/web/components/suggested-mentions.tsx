import { Button, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../contract/company.ts';
import { legalMentions, missingMentions } from '../../contract/legal-mentions.ts';

interface SuggestedMentionsProps {
  company: Company;
  /** The mentions as they are written now. */
  written: string;
  onUse: (mentions: string) => void;
}

/** The mentions that the identity gives, shown as they would stand, and what they lack by law. */
export function SuggestedMentions({ company, written, onUse }: SuggestedMentionsProps) {
  const { t } = useTranslation('company');
  const suggested = legalMentions(company);
  const missing = missingMentions(company).map((field) =>
    t(`identity.fields.${field === 'shareCapitalCents' ? 'shareCapital' : field}`),
  );
  const isSame = plain(suggested) === plain(written);
  if (isSame && missing.length === 0) return null;
  return (
    <Paper mt="sm" p="sm" withBorder component="section" aria-label={t('notice.suggested')}>
      {!isSame && (
        <>
          <Text size="sm" fw={600}>
            {t('notice.suggested')}
          </Text>
          <Text size="sm" my={4}>
            {suggested}
          </Text>
          <Button size="xs" variant="default" onClick={() => onUse(suggested)}>
            {t('notice.use')}
          </Button>
        </>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed" mt={isSame ? 0 : 6}>
          {t('notice.missing', { fields: missing.join(', ') })}
        </Text>
      )}
    </Paper>
  );
}

const plain = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
