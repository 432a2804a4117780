import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../../platform/ui/web/page-title.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { HomeDesktop } from '../components/home-desktop.tsx';
import { desktopQuery } from '../queries.ts';
import { useLiveDesktop } from '../use-live-desktop.ts';

/** The home desktop: the widgets that this person has chosen, where they put them. */
export function DesktopPage() {
  const { t } = useTranslation('desktop');
  const query = useQuery(desktopQuery);
  useLiveDesktop();
  return (
    <>
      <PageTitle title={t('title')} />
      <QueryView query={query}>{(desktop) => <HomeDesktop desktop={desktop} />}</QueryView>
    </>
  );
}
