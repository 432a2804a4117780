import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from './use-confirm.tsx';

/** Asks before what was typed is given up, also when the page itself is left. Returns the way to close. */
export function useGivingUp(isChanged: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useTranslation('platform');
  const confirm = useConfirm();
  const asking = useRef(false);
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  return async () => {
    if (asking.current) return;
    asking.current = true;
    const question = {
      title: t('unsaved.discardTitle'),
      text: t('unsaved.text'),
      confirmLabel: t('unsaved.discard'),
      cancelLabel: t('unsaved.stay'),
      dangerous: true,
    };
    const leaves = !isChanged || (await confirm(question));
    asking.current = false;
    if (leaves) onClose();
  };
}
