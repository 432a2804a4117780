import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { RecoveryCodeList } from './recovery-code-list.tsx';

interface CodesModalProps {
  opened: boolean;
  title: string;
  /** Null until they were made. */
  codes: readonly string[] | null;
  onClose: () => void;
  /** It has left the screen: what it held may be forgotten. */
  onGone: () => void;
  /** What comes before the codes. */
  children: ReactNode;
}

/** Ends with recovery codes, which are shown once: then only its button closes it. */
export function CodesModal({ opened, title, codes, onClose, onGone, children }: CodesModalProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={onGone}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      withCloseButton={codes === null}
    >
      {codes === null ? children : <RecoveryCodeList codes={codes} onKept={onClose} />}
    </Modal>
  );
}
