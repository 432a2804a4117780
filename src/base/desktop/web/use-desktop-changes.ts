import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../platform/ui/web/use-confirm.tsx';
import type { Desktop } from '../contract/desktop.ts';
import { initialLayout } from '../contract/initial-layout.ts';
import { offeredWidgets, rearranged, withOffered } from './arrange.ts';
import type { Layout } from './layout.ts';
import { useArrangeDesktop } from './queries.ts';
import type { AvailableWidget } from './use-widgets.ts';

/** The layout of a desktop, and what its person may do to it. */
export function useDesktopChanges(desktop: Desktop, available: readonly AvailableWidget[]) {
  const { t } = useTranslation('desktop');
  const { arrange: store, error, retry } = useArrangeDesktop();
  const confirm = useConfirm();
  const { widgets, declined } = desktop;
  const layout = useMemo<Layout>(
    () => widgets ?? initialLayout(available.map(({ description }) => description)),
    [widgets, available],
  );
  const offered = useMemo(() => offeredWidgets(available, layout, declined), [available, layout, declined]);
  const arrange = (next: Layout) => store(rearranged(declined, layout, next));

  async function reset() {
    const question = { title: t('resetQuestion'), text: t('resetText'), confirmLabel: t('reset') };
    if (await confirm(question)) store({ widgets: null, declined: [] });
  }

  return {
    ...{ layout, offered, arrange, reset, error, retry },
    accept: () => arrange(withOffered(layout, offered)),
    decline: () => store({ widgets, declined: [...declined, ...offered.map(({ id }) => id)] }),
  };
}
