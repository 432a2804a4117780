import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { CategoriesSection } from '../fields/categories-section.tsx';
import { CustomFieldsSection } from '../fields/custom-fields-section.tsx';
import { useLiveFields } from '../file/use-live-contact.ts';
import { contactFieldsQuery } from '../queries.ts';

/** The company's own fields and the categories of its contacts. */
export function FieldsPage() {
  const { t } = useTranslation('contacts');
  const query = useQuery(contactFieldsQuery);
  useLiveFields();
  return (
    <>
      <PageHeader title={t('fields.title')} description={t('fields.text')} />
      <QueryView query={query}>
        {({ fields, categories }) => (
          <Stack gap="md" maw={900}>
            <CustomFieldsSection fields={fields} />
            <CategoriesSection categories={categories} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
