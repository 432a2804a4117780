import { Button, Collapse, Input, SegmentedControl, Select, SimpleGrid } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilities } from '../../contract/civilities.ts';
import type { ContactGroup } from '../../contract/contacts.ts';
import { FormSection } from '../components/form-section.tsx';
import { LineField } from './line-field.tsx';
import type { ContactForm } from './use-contact-form.ts';

const groups = ['client', 'prospect', 'partner', 'other'] as const;

/** Who the contact is: its one group, its organisation, the person to write to and how to call them. */
export function IdentityFields({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  const label = useId();
  return (
    <FormSection title={t('sheet.identity')}>
      <Input.Wrapper label={t('columns.group')} labelElement="div" labelProps={{ id: label }}>
        <div>
          <SegmentedControl
            aria-labelledby={label}
            value={form.draft.group}
            onChange={(group) => form.set({ group: group as ContactGroup })}
            data={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
          />
        </div>
      </Input.Wrapper>
      <LineField form={form} name="companyName" description={t('form.companyHint')} />
      <Civility form={form} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <LineField form={form} name="firstName" />
        <LineField form={form} name="lastName" />
        <LineField form={form} name="jobTitle" />
        <LineField form={form} name="sector" />
      </SimpleGrid>
    </FormSection>
  );
}

/** Choosing one fills the three forms; each may then be written otherwise. */
function Civility({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const hasProblem = ['/civilityLong', '/civilityLetter', '/civilityShort'].some((path) =>
    Boolean(form.problem(path)),
  );
  const [opened, setOpened] = useState(false);
  const isOpen = opened || hasProblem;
  function choose(code: string | null) {
    const chosen = civilities.find((civility) => civility.code === code);
    form.set({
      civility: chosen?.code ?? '',
      civilityLong: chosen?.long ?? '',
      civilityLetter: chosen?.letter ?? '',
      civilityShort: chosen?.short ?? '',
    });
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={t('sheet.civility')}
          placeholder={t('form.noCivility')}
          data={civilities.map(({ code, long }) => ({ value: code, label: long }))}
          value={form.draft.civility || null}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': t('form.clear') }}
          error={form.problem('/civility')}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpened(!isOpen)}
          aria-expanded={isOpen}
          aria-controls={id}
          style={{ alignSelf: 'end', justifySelf: 'start' }}
          mb={6}
          leftSection={isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        >
          {t('form.threeForms')}
        </Button>
      </SimpleGrid>
      <Collapse expanded={isOpen} id={id}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <LineField form={form} name="civilityLong" placeholder="Madame et Monsieur" />
          <LineField form={form} name="civilityLetter" placeholder="Madame, Monsieur" />
          <LineField form={form} name="civilityShort" placeholder="Mme et M." />
        </SimpleGrid>
      </Collapse>
    </>
  );
}
