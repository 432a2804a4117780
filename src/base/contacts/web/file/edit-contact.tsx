import { Alert, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../contract/contacts.ts';
import { ContactForm } from '../form/contact-form.tsx';
import { useContactForm } from '../form/use-contact-form.ts';
import { contactQuery } from '../queries.ts';

interface EditContactProps {
  contact: Contact;
  onClose: () => void;
}

/** The record of a contact while it is changed. What a colleague saves meanwhile is said, and chosen from at the end. */
export function EditContact({ contact, onClose }: EditContactProps) {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const form = useContactForm(contact, (saved) => {
    cache.setQueryData(contactQuery(saved.id).queryKey, saved);
    void cache.invalidateQueries({ queryKey: ['contacts'] });
    notifications.show({ message: t('form.saved') });
    onClose();
  });
  const isPast = form.contact !== null && contact.version > form.contact.version && !form.theirs;
  return (
    <>
      {isPast && (
        <Alert color="blue" icon={<IconInfoCircle aria-hidden />} mb="md" role="status" maw={1100}>
          <Text size="sm" c="var(--mantine-color-text)">
            {t('form.changedByOther')}
          </Text>
        </Alert>
      )}
      <ContactForm form={form} onCancel={onClose} />
    </>
  );
}
