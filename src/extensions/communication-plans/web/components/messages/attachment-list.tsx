import { ActionIcon, Anchor, Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconFile,
  IconFileTypePdf,
  IconGripVertical,
  IconPhoto,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { shownAs } from '../../../contract/attachments.ts';
import rows from '../ordering/rows.module.css';
import { useOrderedRows } from '../ordering/use-ordered-rows.ts';
import { AttachmentDialog } from './attachment-dialog.tsx';
import type { DraftAttachment } from './message-draft.ts';
import { moveTo } from './message-list.ts';

interface AttachmentListProps {
  value: readonly DraftAttachment[];
  onChange: (change: (present: readonly DraftAttachment[]) => DraftAttachment[]) => void;
}

/** The files of a mail, each to look at, to move and to take away. */
export function AttachmentList({ value, onChange }: AttachmentListProps) {
  const { t } = useTranslation('communication-plans');
  const [open, setOpen] = useState<DraftAttachment | null>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const moved = value[from];
    if (!moved || to < 0 || to >= value.length) return;
    onChange((present) => moveTo(present, present.indexOf(moved), to));
    setSaid(t('editor.moved', { name: moved.name, position: to + 1, count: value.length }));
  };
  const { list, rowProps } = useOrderedRows<HTMLOListElement>(
    value.map(({ hash, name }) => `${hash}/${name}`),
    move,
  );
  if (value.length === 0) return null;
  return (
    <>
      <ol
        ref={list}
        style={{ margin: 0, padding: 0, listStyle: 'none' }}
        aria-label={t('editor.attachments')}
      >
        {value.map((attachment, at) => (
          <li key={`${attachment.hash}/${attachment.name}`} className={rows['row']} {...rowProps(at)}>
            <AttachmentLine
              attachment={attachment}
              last={value.length - 1}
              at={at}
              onOpen={() => setOpen(attachment)}
              onMove={(to) => move(at, to)}
              onRemove={() => onChange((present) => present.filter((each) => each !== attachment))}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {open && <AttachmentDialog attachment={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface AttachmentLineProps {
  attachment: DraftAttachment;
  at: number;
  last: number;
  onOpen: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const icons: Record<'picture' | 'pdf' | 'other', Icon> = {
  picture: IconPhoto,
  pdf: IconFileTypePdf,
  other: IconFile,
};

function AttachmentLine({ attachment, at, last, onOpen, onMove, onRemove }: AttachmentLineProps) {
  const { t } = useTranslation('communication-plans');
  const { size: sizeText } = useFormat();
  const { name, size, missing, type } = attachment;
  const Kind = icons[shownAs(type) ?? 'other'];
  return (
    <Group gap={6} wrap="nowrap" mih={32}>
      {last > 0 && <IconGripVertical size={14} aria-hidden style={{ flex: 'none', opacity: 0.5 }} />}
      <Kind size={16} aria-hidden style={{ flex: 'none' }} />
      <Anchor component="button" type="button" size="sm" truncate onClick={onOpen} ta="start">
        {name}
      </Anchor>
      <Text span size="xs" c={missing ? 'red' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
        {missing ? t('editor.missing') : sizeText(size)}
      </Text>
      <Group gap={0} wrap="nowrap" ml="auto">
        {last > 0 && (
          <>
            <Tool
              Icon={IconArrowUp}
              label={t('editor.attachmentUp', { name })}
              disabled={at === 0}
              onClick={() => onMove(at - 1)}
            />
            <Tool
              Icon={IconArrowDown}
              label={t('editor.attachmentDown', { name })}
              disabled={at === last}
              onClick={() => onMove(at + 1)}
            />
          </>
        )}
        <Tool Icon={IconX} label={t('editor.removeAttachment', { name })} onClick={onRemove} />
      </Group>
    </Group>
  );
}

interface ToolProps {
  Icon: Icon;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ Icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      {/* Kept in reach while it has nothing to do: the focus stays on it at the end of the list. */}
      <ActionIcon
        size="md"
        aria-label={label}
        aria-disabled={disabled}
        {...(disabled && { 'data-disabled': true })}
        onClick={() => !disabled && onClick()}
      >
        <Icon size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
