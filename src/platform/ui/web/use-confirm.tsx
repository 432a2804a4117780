import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { questionRoom } from './question-room.ts';

export interface Question {
  title: string;
  /** What will happen, and what will not. */
  text: ReactNode;
  /** The verb of the act: « Désinstaller ». */
  confirmLabel: string;
  /** « Annuler » unless that word would say two things. */
  cancelLabel?: string;
  /** The act destroys or stops something. */
  dangerous?: boolean;
}

/** Asks before acting: resolves true when the person confirms, false when they think better of it. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { t } = useTranslation('platform');
  return useCallback(
    async ({ title, text, confirmLabel, cancelLabel, dangerous }) => {
      await questionRoom;
      return new Promise((resolve) => {
        modals.openConfirmModal({
          title,
          children: <Text component="div">{text}</Text>,
          labels: { confirm: confirmLabel, cancel: cancelLabel ?? t('actions.cancel') },
          // Of two answers, the one that loses nothing has the focus.
          ...(dangerous
            ? { confirmProps: { color: 'red' }, cancelProps: { 'data-autofocus': true } }
            : { confirmProps: { 'data-autofocus': true } }),
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          onClose: () => resolve(false),
        });
      });
    },
    [t],
  );
}
