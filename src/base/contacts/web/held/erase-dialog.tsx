import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import type { Contact } from '../../contract/contacts.ts';
import type { ErasureForecast } from '../../contract/erasure.ts';
import { erase, forecastQuery } from './erasure-queries.ts';
import { ErasedTable, KeptTable } from './pieces-table.tsx';
import { RetentionFields } from './retention-fields.tsx';

interface EraseDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Says what goes and what stays, why and until when, before anything is erased. */
export function EraseDialog({ contact, onClose }: EraseDialogProps) {
  const { t } = useTranslation('contacts');
  const query = useQuery(forecastQuery(contact.id));
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // Opened empty, it would leave the focus on the cross that closes it.
  if (query.isPending) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      fullScreen={phone}
      title={t('erasure.title', { name: contact.displayName })}
      closeButtonProps={{ 'aria-label': t('list.close') }}
    >
      <QueryView query={query}>
        {(forecast) => <Confirmation contactId={contact.id} forecast={forecast} onClose={onClose} />}
      </QueryView>
    </Modal>
  );
}

interface ConfirmationProps {
  contactId: string;
  forecast: ErasureForecast;
  onClose: () => void;
}

function Confirmation({ contactId, forecast, onClose }: ConfirmationProps) {
  const { t } = useTranslation('contacts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '' } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ name }) => {
    await erase(contactId, name);
    await navigate('/contacts');
    queries.removeQueries({ queryKey: ['contacts', 'contact', contactId] });
    // What shows anything of the person reads it again when it is opened.
    await queries.invalidateQueries({ refetchType: 'none' });
    await queries.invalidateQueries({ queryKey: ['contacts', 'list'] });
  });
  return (
    <DialogBody>
      <Stack>
        {/* Read first, from its beginning: the name is typed at the end. */}
        <Stack tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          <ErasedTable pieces={forecast.erased} />
          <KeptTable pieces={forecast.kept} />
        </Stack>
        <RetentionFields contactId={contactId} retention={forecast.retention} />
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('erasure.backups')}
        </Alert>
        <form onSubmit={onSubmit} noValidate>
          <ErrorNotice error={error} />
          <Text mb="xs">{t('erasure.forGood')}</Text>
          <TextInput
            label={t('erasure.confirm', { name: forecast.name })}
            autoComplete="off"
            required
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('list.cancel')}
            </Button>
            <Button type="submit" color="red" loading={pending}>
              {t('erasure.erase')}
            </Button>
          </Group>
        </form>
      </Stack>
    </DialogBody>
  );
}
