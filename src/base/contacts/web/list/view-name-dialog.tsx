import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { ContactFilters } from '../../contract/contact-list.ts';
import type { SavedView } from '../../contract/saved-views.ts';
import { changeView, savedViewsQuery, saveView } from './list-queries.ts';

interface ViewNameDialogProps {
  /** The view to be renamed; null: a new one, of these filters. */
  view: SavedView | null;
  filters: ContactFilters;
  onClose: () => void;
}

export function ViewNameDialog({ view, filters, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: view?.name ?? '' } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ name }) => {
    await (view ? changeView(view.id, { name }) : saveView({ name, filters }));
    await queries.invalidateQueries({ queryKey: savedViewsQuery().queryKey });
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'views.rename' : 'views.save')}
      closeButtonProps={{ 'aria-label': t('list.close') }}
    >
      <DialogBody>
        <form onSubmit={onSubmit} noValidate>
          <ErrorNotice error={error} />
          <TextInput
            label={t('views.name')}
            description={view ? undefined : t('views.nameHint')}
            maxLength={80}
            required
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('list.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('views.keep')}
            </Button>
          </Group>
        </form>
      </DialogBody>
    </Modal>
  );
}
