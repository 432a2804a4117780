import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDownload } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import type { MessageFile } from '../../contract/messages.ts';
import { openerNow, returnFocus } from '../window/opener-focus.ts';
import classes from './message-files.module.css';

export interface Viewer {
  openId: string | null;
  open(id: string | null): void;
}

export function usePictureViewer(): Viewer {
  const [openId, setOpenId] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = (id: string | null) => {
    opener.current = openerNow() ?? opener.current;
    setOpenId(id);
    if (id === null) returnFocus(opener.current);
  };
  return { openId, open };
}

interface PictureViewerProps {
  pictures: readonly MessageFile[];
  viewer: Viewer;
}

/** A picture of the message, whole; the arrows go to its neighbours. */
export function PictureViewer({ pictures, viewer }: PictureViewerProps) {
  const { t } = useTranslation('chat');
  const index = pictures.findIndex((file) => file.id === viewer.openId);
  const file = pictures[index];
  if (!file) return null;
  const go = (step: number) => {
    const next = pictures[index + step];
    if (next) viewer.open(next.id);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  return (
    <Modal
      opened
      onClose={() => viewer.open(null)}
      size="auto"
      centered
      title={file.name}
      onKeyDown={onKeyDown}
    >
      <img
        className={classes.whole}
        src={`/api/chat/files/${file.id}/picture`}
        alt={file.name}
        {...file.image!}
      />
      <DialogBody>
        <Group justify="space-between" mt="sm">
          <Group gap={4}>
            {pictures.length > 1 && (
              <>
                <ActionIcon aria-label={t('files.previous')} disabled={index === 0} onClick={() => go(-1)}>
                  <IconArrowLeft size={18} />
                </ActionIcon>
                <Text size="sm" c="dimmed" className="figures">
                  {index + 1} / {pictures.length}
                </Text>
                <ActionIcon
                  aria-label={t('files.next')}
                  disabled={index === pictures.length - 1}
                  onClick={() => go(1)}
                >
                  <IconArrowRight size={18} />
                </ActionIcon>
              </>
            )}
          </Group>
          <Button
            component="a"
            href={`/api/chat/files/${file.id}`}
            download={file.name}
            variant="light"
            size="xs"
            leftSection={<IconDownload size={16} />}
          >
            {t('files.download')}
          </Button>
        </Group>
      </DialogBody>
    </Modal>
  );
}
