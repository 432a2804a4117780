import { Button, Group, Modal, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { categoryColors, type Category, type CategoryColor } from '../../contract/custom-fields.ts';
import { CategoryBadge } from '../components/category-badge.tsx';
import { FormSection } from '../components/form-section.tsx';
import { categoryCalls } from '../contact-calls.ts';
import { contactFieldsQuery } from '../queries.ts';
import { OrderedList } from './ordered-list.tsx';
import { useFieldsChange } from './use-fields-change.ts';

export function CategoriesSection({ categories }: { categories: readonly Category[] }) {
  const { t } = useTranslation('contacts');
  const [dialog, setDialog] = useState<{ category: Category | null } | null>(null);
  const { mutate } = useFieldsChange();
  return (
    <FormSection title={t('fields.categories')} description={t('fields.categoriesText')}>
      <OrderedList
        rows={categories}
        label={t('fields.categories')}
        draw={(category) => <CategoryBadge category={category} />}
        onOrder={(ids) => mutate(() => categoryCalls.order(ids))}
        onEdit={(category) => setDialog({ category })}
        onArchive={({ id }) => mutate(() => categoryCalls.archive(id))}
        onUnarchive={({ id }) => mutate(() => categoryCalls.unarchive(id))}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => setDialog({ category: null })}
        >
          {t('fields.addCategory')}
        </Button>
      </Group>
      {dialog && <CategoryDialog category={dialog.category} onClose={() => setDialog(null)} />}
    </FormSection>
  );
}

function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { name: category?.name ?? '', color: (category?.color ?? 'blue') as CategoryColor },
  });
  const { onSubmit, error, pending } = useApiForm(form, async (values) => {
    const now = category
      ? await categoryCalls.change(category.id, values)
      : await categoryCalls.create(values);
    cache.setQueryData(contactFieldsQuery.queryKey, now);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t(category ? 'fields.editCategory' : 'fields.addCategory')}>
      <DialogBody>
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="sm">
            <ErrorNotice error={error} />
            <TextInput label={t('fields.name')} {...form.getInputProps('name')} />
            <Radio.Group label={t('fields.color')} {...form.getInputProps('color')}>
              <SimpleGrid cols={3} spacing="xs" mt={4}>
                {categoryColors.map((color) => (
                  <Radio
                    key={color}
                    value={color}
                    label={t(`fields.colors.${color}`)}
                    color={color}
                    iconColor="white"
                  />
                ))}
              </SimpleGrid>
            </Radio.Group>
            <FormFoot pending={pending} onCancel={onClose} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}
