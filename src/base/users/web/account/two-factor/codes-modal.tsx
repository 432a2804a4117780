import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { RecoveryCodeList } from './recovery-code-list.tsx';

interface CodesModalProps {
  opened: boolean;
  title: string;
  /** Null until they were made. */
  codes: readonly string[] | null;
  /** What it held is to be forgotten: codes and secret are shown once. */
  onClose: () => void;
  /** What comes before the codes. */
  children: ReactNode;
}

/** Ends with recovery codes, which are shown once: then only its button closes it. */
export function CodesModal({ opened, title, codes, onClose, children }: CodesModalProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      withCloseButton={codes === null}
    >
      {codes === null ? children : <RecoveryCodeList codes={codes} onKept={onClose} />}
    </Modal>
  );
}
