import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../platform/ui/web/use-confirm.tsx';

/** Asks before what was typed is given up, also when the page itself is left. Returns the way to close. */
export function useGivingUp(isChanged: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useTranslation('company');
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
      title: t('calendar.discardTitle'),
      text: t('discardText'),
      confirmLabel: t('calendar.discard'),
      cancelLabel: t('calendar.keep'),
      dangerous: true,
    };
    const leaves = !isChanged || (await confirm(question));
    asking.current = false;
    if (leaves) onClose();
  };
}
