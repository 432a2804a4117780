import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArchive, IconArchiveOff, IconArrowMerge, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Contact } from '../../contract/contacts.ts';
import { contactCalls } from '../contact-calls.ts';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { contactQuery } from '../queries.ts';

/** What can be done with a client's file, at its head. */
export function FileActions({ contact, onEdit }: { contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation('contacts');
  const may = useMay();
  const [merging, setMerging] = useState(false);
  const archive = useArchive(contact);
  if (contact.erasedAt) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
        {t('file.edit')}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size="input-sm" aria-label={t('file.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={contact.archivedAt ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            onClick={() => void archive()}
          >
            {t(contact.archivedAt ? 'file.unarchive' : 'file.archive')}
          </Menu.Item>
          {may('contacts.contacts.merge') && (
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
              {t('file.merge')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {merging && <MergeDialog contact={contact} onClose={() => setMerging(false)} />}
    </>
  );
}

/** Asks before a contact leaves the lists; its way back needs no question. */
function useArchive(contact: Contact): () => Promise<void> {
  const { t } = useTranslation('contacts');
  const confirm = useConfirm();
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () =>
      contact.archivedAt ? contactCalls.unarchive(contact.id) : contactCalls.archive(contact.id),
    onSuccess: (now) => {
      cache.setQueryData(contactQuery(now.id).queryKey, now);
      void cache.invalidateQueries({ queryKey: ['contacts'] });
      notifications.show({ message: t(now.archivedAt ? 'file.archived' : 'file.unarchived') });
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
  });
  return async () => {
    const question = {
      title: t('file.archiveTitle', { name: contact.displayName }),
      text: t('file.archiveText'),
      confirmLabel: t('file.archive'),
    };
    if (contact.archivedAt || (await confirm(question))) mutate();
  };
}
