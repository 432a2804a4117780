import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { ContactForm } from '../form/contact-form.tsx';
import { useContactForm } from '../form/use-contact-form.ts';
import { contactQuery } from '../queries.ts';
import classes from './client-file-page.module.css';

/** A new contact; its file opens once it is saved. */
export function NewContactPage() {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const form = useContactForm(null, (contact) => {
    cache.setQueryData(contactQuery(contact.id).queryKey, contact);
    void cache.invalidateQueries({ queryKey: ['contacts', 'list'] });
    notifications.show({ message: t('form.created', { name: contact.displayName }) });
    void navigate(`/contacts/${contact.id}`, { replace: true });
  });
  return (
    <>
      <Anchor component={Link} to="/contacts" className={classes['back']}>
        <IconArrowLeft size={16} aria-hidden />
        {t('title')}
      </Anchor>
      <PageHeader title={t('form.new')} description={t('form.newText')} />
      <ContactForm form={form} onCancel={() => void navigate('/contacts')} />
    </>
  );
}
