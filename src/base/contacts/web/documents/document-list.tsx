import { ActionIcon, Anchor, Menu, Paper, Text } from '@mantine/core';
import {
  IconDotsVertical,
  IconDownload,
  IconEye,
  IconFile,
  IconFileTypePdf,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../platform/http/web/api.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { ContactDocument } from '../../contract/documents.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { documentsPath, documentsQuery } from './document-queries.ts';
import classes from './documents.module.css';

interface DocumentListProps {
  contactId: string;
  documents: readonly ContactDocument[];
}

/** Documents, newest first. */
export function DocumentList({ contactId, documents }: DocumentListProps) {
  const [shown, setShown] = useState<ContactDocument | null>(null);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => api.delete(`${documentsPath(contactId)}/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: documentsQuery(contactId).queryKey }),
  });
  return (
    <>
      <ErrorNotice error={remove.error} />
      <ul className={classes.list} onKeyDown={moveBetweenRows}>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentCard
              path={`${documentsPath(contactId)}/${document.id}`}
              document={document}
              onShow={() => setShown(document)}
              onRemove={() => remove.mutate(document.id)}
            />
          </li>
        ))}
      </ul>
      {shown && (
        <DocumentDialog
          path={`${documentsPath(contactId)}/${shown.id}`}
          document={shown}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

interface DocumentCardProps {
  path: string;
  document: ContactDocument;
  onShow: () => void;
  onRemove: () => void;
}

function DocumentCard({ path, document, onShow, onRemove }: DocumentCardProps) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const confirm = useConfirm();
  const [isOpen, setOpen] = useState(false);
  const { name, size, view, addedAt, addedBy } = document;
  async function ask() {
    const question = { title: t('documents.removeTitle', { name }), text: t('documents.removeText') };
    if (await confirm({ ...question, confirmLabel: t('documents.remove'), dangerous: true })) onRemove();
  }
  function onContextMenu(event: MouseEvent) {
    event.preventDefault();
    setOpen(true);
  }
  return (
    <Paper withBorder className={classes.item} onContextMenu={onContextMenu}>
      <Thumbnail path={path} view={view} />
      <div className={classes.grows}>
        {view === 'none' ? (
          <Anchor href={path} download={name} data-row fw={500} className={classes.name}>
            {name}
          </Anchor>
        ) : (
          <Anchor
            component="button"
            type="button"
            onClick={onShow}
            data-row
            fw={500}
            className={classes.name}
          >
            {name}
          </Anchor>
        )}
        <Text size="xs" c="dimmed" title={format.momentInFull(addedAt)}>
          {[format.size(size), format.moment(addedAt), addedBy?.name].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Menu withInitialFocusPlaceholder={false} opened={isOpen} onChange={setOpen} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('documents.actions', { name })}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {view !== 'none' && (
            <Menu.Item leftSection={<IconEye size={16} />} onClick={onShow}>
              {t('documents.show')}
            </Menu.Item>
          )}
          <Menu.Item component="a" href={path} download={name} leftSection={<IconDownload size={16} />}>
            {t('documents.download')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} />}
            onClick={() => void ask()}
          >
            {t('documents.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Paper>
  );
}

function Thumbnail({ path, view }: { path: string; view: ContactDocument['view'] }) {
  const [failed, setFailed] = useState(false);
  if (view === 'picture' && !failed) {
    return (
      <img
        src={`${path}/view`}
        alt=""
        loading="lazy"
        className={classes.picture}
        onError={() => setFailed(true)}
      />
    );
  }
  const Sign = view === 'pdf' ? IconFileTypePdf : IconFile;
  return (
    <span className={classes.picture}>
      <Sign size={28} stroke={1.5} aria-hidden />
    </span>
  );
}
