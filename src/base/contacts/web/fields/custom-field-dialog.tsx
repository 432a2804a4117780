import { Modal, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { customFieldKinds, type CustomField, type CustomFieldKind } from '../../contract/custom-fields.ts';
import { variableNameOf } from '../../contract/variable-name.ts';
import { fieldCalls } from '../contact-calls.ts';
import { contactFieldsQuery } from '../queries.ts';

interface CustomFieldDialogProps {
  /** Null: a new one. */
  field: CustomField | null;
  onClose: () => void;
}

export function CustomFieldDialog({ field, onClose }: CustomFieldDialogProps) {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      label: field?.label ?? '',
      kind: (field?.kind ?? 'text') as CustomFieldKind,
      variable: field?.variable ?? '',
      options: field?.options ?? [],
    },
  });
  const { onSubmit, error, pending } = useApiForm(form, async ({ label, kind, variable, options }) => {
    const now = field
      ? await fieldCalls.change(field.id, kind === 'list' ? { label, options } : { label })
      : await fieldCalls.create({ label, kind, variable, options });
    cache.setQueryData(contactFieldsQuery.queryKey, now);
    onClose();
  });
  const { label, kind, variable } = form.values;
  const name = variableNameOf(variable) ?? variableNameOf(label);
  return (
    <Modal opened onClose={onClose} title={t(field ? 'fields.editField' : 'fields.addField')}>
      <DialogBody>
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="sm">
            <ErrorNotice error={error} />
            <TextInput label={t('fields.label')} {...form.getInputProps('label')} />
            <Select
              label={t('fields.kind')}
              data={customFieldKinds.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))}
              allowDeselect={false}
              disabled={field !== null}
              description={field ? t('fields.kindStays') : undefined}
              {...form.getInputProps('kind')}
            />
            {kind === 'list' && (
              <TagsInput
                label={t('fields.options')}
                description={t('fields.optionsHint')}
                {...form.getInputProps('options')}
              />
            )}
            {field ? (
              <Text size="sm" c="dimmed">
                {t('fields.variableStays', { variable: field.variable })}
              </Text>
            ) : (
              <TextInput
                label={t('fields.variable')}
                description={name ? t('fields.variableHint', { variable: name }) : t('fields.variableText')}
                placeholder={name ?? ''}
                {...form.getInputProps('variable')}
              />
            )}
            <FormFoot pending={pending} onCancel={onClose} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}
