import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDownload } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import type { MessageFile } from '../../contract/messages.ts';
import { openerNow, returnFocus } from '../window/opener-focus.ts';
import classes from './message-files.module.css';

interface PictureViewerProps {
  pictures: readonly MessageFile[];
  /** The picture that was chosen; from there on one goes by the arrows. */
  chosenId: string;
  onClose: () => void;
}

/** A picture of the message, whole; the arrows go to its neighbours. Mounted while one is looked at. */
export function PictureViewer({ pictures, chosenId, onClose }: PictureViewerProps) {
  const { t } = useTranslation('chat');
  const [openId, setOpenId] = useState(chosenId);
  const [opener] = useState(openerNow);
  const index = pictures.findIndex((file) => file.id === openId);
  const file = pictures[index];
  if (!file) return null;
  const close = () => {
    onClose();
    returnFocus(opener);
  };
  const go = (step: number) => {
    const next = pictures[index + step];
    if (next) setOpenId(next.id);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  return (
    <Modal opened onClose={close} size="auto" title={file.name} onKeyDown={onKeyDown}>
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
                <ActionIcon
                  aria-label={t('files.previous')}
                  {...unavailable(index === 0)}
                  onClick={() => go(-1)}
                >
                  <IconArrowLeft size={18} />
                </ActionIcon>
                <Text size="sm" c="dimmed" className="figures">
                  {index + 1} / {pictures.length}
                </Text>
                <ActionIcon
                  aria-label={t('files.next')}
                  {...unavailable(index === pictures.length - 1)}
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

/** At the end of the row the button stays in focus: disabled, it would take the arrow keys away. */
const unavailable = (is: boolean) => (is ? { 'aria-disabled': true, 'data-disabled': true } : {});
