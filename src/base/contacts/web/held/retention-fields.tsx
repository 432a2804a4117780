import { Button, Collapse, Group, NumberInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Retention } from '../../contract/retention.ts';
import { changeRetention, forecastQuery } from './erasure-queries.ts';

const parts = ['accountingYears', 'contractYears', 'inactiveYears'] as const;

interface RetentionFieldsProps {
  contactId: string;
  retention: Retention;
}

/** How long the company keeps what: for this person and for all others. */
export function RetentionFields({ contactId, retention }: RetentionFieldsProps) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const form = useForm<Retention>({ mode: 'uncontrolled', initialValues: retention });
  const { onSubmit, error, pending } = useApiForm(form, async (values) => {
    await changeRetention(values);
    await queries.invalidateQueries({ queryKey: forecastQuery(contactId).queryKey });
    await queries.invalidateQueries({ queryKey: ['contacts', 'filters'] });
  });
  const Sign = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <Group gap={4}>
          <Sign size={16} aria-hidden />
          {t('retention.title')}
        </Group>
      </UnstyledButton>
      <Collapse expanded={opened}>
        <form onSubmit={onSubmit} noValidate>
          <ErrorNotice error={error} />
          <Group align="flex-end" mt="xs" gap="sm">
            {parts.map((part) => (
              <NumberInput
                key={form.key(part)}
                label={t(`retention.${part}`)}
                min={1}
                max={50}
                allowDecimal={false}
                suffix={t('retention.years')}
                w={190}
                {...form.getInputProps(part)}
              />
            ))}
            <Button type="submit" variant="default" loading={pending}>
              {t('retention.save')}
            </Button>
          </Group>
        </form>
      </Collapse>
    </div>
  );
}
