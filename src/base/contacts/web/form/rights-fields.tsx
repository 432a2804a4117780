import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { FormSection } from '../components/form-section.tsx';
import { LineField } from './line-field.tsx';
import type { ContactForm } from './use-contact-form.ts';

/** Consent and objection to marketing, each with what it means. */
export function RightsFields({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  return (
    <FormSection title={t('form.rights')} description={t(`form.rightsText.${ruleOf(form.draft.group)}`)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CivilDateField
          label={t('form.consentAt')}
          description={t('form.consentHint')}
          value={form.draft.marketingConsentAt || null}
          onChange={(date) => form.set({ marketingConsentAt: date ?? '' })}
          clearable
          short
          error={form.problem('/marketingConsentAt')}
        />
        <LineField
          form={form}
          name="marketingConsentSource"
          description={t('form.consentSourceHint')}
          placeholder={t('form.consentSourcePlaceholder')}
        />
      </SimpleGrid>
      <Objection form={form} />
    </FormSection>
  );
}

const ruleOf = (group: string): 'client' | 'others' => (group === 'client' ? 'client' : 'others');

/** One that the person has made themselves stays; it goes only with a consent given since. */
function Objection({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  const isTheirOwn = form.contact?.marketingOpposedBy === 'person' && form.before.marketingOpposedAt !== '';
  if (isTheirOwn) return <OwnObjection form={form} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <CivilDateField
        label={t('form.opposedAt')}
        description={t('form.opposedHint')}
        value={form.draft.marketingOpposedAt || null}
        onChange={(date) => form.set({ marketingOpposedAt: date ?? '' })}
        clearable
        short
        error={form.problem('/marketingOpposedAt')}
      />
    </SimpleGrid>
  );
}

function OwnObjection({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const isLifted = form.draft.marketingOpposedAt === '';
  const problem = form.problem('/marketingOpposedAt');
  function lift() {
    setAsked(true);
    form.set({ marketingOpposedAt: '', marketingConsentAt: format.today(), marketingConsentSource: '' });
  }
  function keep() {
    setAsked(false);
    const { marketingOpposedAt, marketingConsentAt, marketingConsentSource } = form.before;
    form.set({ marketingOpposedAt, marketingConsentAt, marketingConsentSource });
  }
  const date = format.civilDateInFull(form.before.marketingOpposedAt);
  return (
    <Alert color="yellow" icon={<IconBellOff aria-hidden />} title={t('form.ownObjection', { date })}>
      <Text size="sm" mb="xs" c="var(--mantine-color-text)">
        {t(isLifted && asked ? 'form.ownObjectionLifted' : 'form.ownObjectionText')}
      </Text>
      {problem && (
        <Text size="sm" mb="xs" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="xs">
        {isLifted ? (
          <Button variant="default" size="xs" onClick={keep}>
            {t('form.keepObjection')}
          </Button>
        ) : (
          <Button variant="default" size="xs" onClick={lift}>
            {t('form.liftObjection')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
