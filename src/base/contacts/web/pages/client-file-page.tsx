import { Anchor, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconAddressBook,
  IconArrowLeft,
  IconFileText,
  IconHistory,
  IconShoppingCart,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { ContactOrders } from '../../../orders/web/public.ts';
import type { Contact } from '../../contract/contacts.ts';
import { ContactReach } from '../components/contact-reach.tsx';
import { ContactSheet } from '../components/contact-sheet.tsx';
import { ContactStates } from '../components/contact-states.tsx';
import { EditContact } from '../file/edit-contact.tsx';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { ErasedFileView } from '../held/erased-file.tsx';
import { PersonalDataMenu } from '../held/personal-data-menu.tsx';
import { JournalTab } from '../file/journal-tab.tsx';
import { FileActions } from '../file/file-actions.tsx';
import { useLiveContact, useLiveFields } from '../file/use-live-contact.ts';
import { contactQuery } from '../queries.ts';
import classes from './client-file-page.module.css';
import { contactFileSlot, contactTabSlot, type ContactTab } from '../slots.ts';

/** The client's file (« dossier du client »): identity, orders, and what the installed extensions keep about them. */
export function ClientFilePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('contacts');
  const query = useQuery(contactQuery(id));
  useLiveContact(id);
  useLiveFields();
  return (
    <>
      {!query.data && (
        <PageHeader title={t(query.isError ? 'file.unknown' : 'file.title')} above={<BackToContacts />} />
      )}
      <QueryView query={query}>
        {(contact) =>
          contact.mergedIntoId ? (
            <Navigate to={`/contacts/${contact.mergedIntoId}`} replace />
          ) : (
            <ClientFile key={contact.id} contact={contact} />
          )
        }
      </QueryView>
    </>
  );
}

function BackToContacts() {
  const { t } = useTranslation('contacts');
  return (
    <Anchor component={Link} to="/contacts" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {t('title')}
    </Anchor>
  );
}

function ClientFile({ contact }: { contact: Contact }) {
  const [params, setParams] = useSearchParams();
  const isEdited = params.has('edit');
  return (
    <>
      <PageHeader
        above={<BackToContacts />}
        title={contact.displayName}
        beside={<ContactStates contact={contact} />}
        description={<ContactReach contact={contact} />}
        actions={
          !isEdited &&
          contact.erasedAt === null && (
            <>
              <FileActions contact={contact} onEdit={() => setParams({ edit: '' })} />
              <PersonalDataMenu contact={contact} />
            </>
          )
        }
      />
      <FileTabs contact={contact} />
      <FileParts contactId={contact.id} />
    </>
  );
}

/** What others do while a file is open. */
function FileParts({ contactId }: { contactId: string }) {
  return useSlot(contactFileSlot).map(({ id, Component }) => <Component key={id} contactId={contactId} />);
}

/** The file's own tabs, then those of others. The tab is part of the address. */
function FileTabs({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const added = useSlot(contactTabSlot);
  const [params, setParams] = useSearchParams();
  const own: ContactTab[] = [
    { id: 'sheet', labelKey: 'contacts:tabs.sheet', Icon: IconAddressBook, Component: SheetTab },
    { id: 'orders', labelKey: 'contacts:tabs.orders', Icon: IconShoppingCart, Component: ContactOrders },
  ];
  const last: ContactTab[] = [
    { id: 'documents', labelKey: 'contacts:tabs.documents', Icon: IconFileText, Component: DocumentsTab },
    { id: 'journal', labelKey: 'contacts:tabs.journal', Icon: IconHistory, Component: JournalTab },
  ];
  const tabs = [...own, ...added, ...last];
  const shown = tabs.find((tab) => tab.id === params.get('tab')) ?? own[0]!;
  return (
    <Tabs
      value={shown.id}
      onChange={(tab) => tab && setParams(tab === 'sheet' ? {} : { tab })}
      keepMounted={false}
    >
      <Tabs.List mb="md" className={classes.tabs}>
        {tabs.map(({ id, labelKey, Icon }) => (
          <Tabs.Tab key={id} value={id} leftSection={<Icon size={16} />}>
            {t(labelKey)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, Component }) => (
        <Tabs.Panel key={id} value={id}>
          <Component contactId={contact.id} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** The record, read or written; which of the two is part of the address. */
function SheetTab({ contactId }: { contactId: string }) {
  const query = useQuery(contactQuery(contactId));
  const [params, setParams] = useSearchParams();
  return (
    <QueryView query={query}>
      {(contact) => {
        if (contact.erasedAt !== null) return <ErasedFileView contactId={contact.id} />;
        return params.has('edit') ? (
          <EditContact contact={contact} onClose={() => setParams({}, { replace: true })} />
        ) : (
          <ContactSheet contact={contact} />
        );
      }}
    </QueryView>
  );
}
