import { Button, Code, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import { mostCustomFields, type CustomField } from '../../contract/custom-fields.ts';
import { FormSection } from '../components/form-section.tsx';
import { fieldCalls } from '../contact-calls.ts';
import { CustomFieldDialog } from './custom-field-dialog.tsx';
import { OrderedList } from './ordered-list.tsx';
import { useFieldsChange } from './use-fields-change.ts';

type Dialog = { field: CustomField | null };

export function CustomFieldsSection({ fields }: { fields: readonly CustomField[] }) {
  const { t } = useTranslation('contacts');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { mutate } = useFieldsChange();
  const confirm = useConfirm();
  const used = fields.filter(({ archivedAt }) => archivedAt === null).length;
  async function archive(field: CustomField) {
    const question = {
      title: t('fields.archiveTitle', { name: field.label }),
      text: t('fields.archiveText'),
      confirmLabel: t('file.archive'),
    };
    if (await confirm(question)) mutate(() => fieldCalls.archive(field.id));
  }
  return (
    <FormSection
      title={t('fields.custom')}
      description={t('fields.customText', { used, maximum: mostCustomFields })}
    >
      <OrderedList
        rows={fields.map((field) => ({ ...field, name: field.label }))}
        label={t('fields.custom')}
        draw={(field) => <FieldWords field={field} />}
        onOrder={(ids) => mutate(() => fieldCalls.order(ids))}
        onEdit={(field) => setDialog({ field })}
        onArchive={(field) => void archive(field)}
        onUnarchive={(field) => mutate(() => fieldCalls.unarchive(field.id))}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={used >= mostCustomFields}
          onClick={() => setDialog({ field: null })}
        >
          {t('fields.addField')}
        </Button>
      </Group>
      {dialog && <CustomFieldDialog field={dialog.field} onClose={() => setDialog(null)} />}
    </FormSection>
  );
}

function FieldWords({ field: { label, kind, variable, options } }: { field: CustomField }) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <Text fw={500} span>
        {label}
      </Text>{' '}
      <Text size="sm" c="dimmed" component="div">
        {[t(`fields.kinds.${kind}`), options.join(', ')].filter(Boolean).join(' · ')} ·{' '}
        <Code>%{variable}%</Code>
      </Text>
    </>
  );
}
