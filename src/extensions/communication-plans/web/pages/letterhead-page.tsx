import { useQuery } from '@tanstack/react-query';
import { companyQuery } from '../../../../base/company/web/public.ts';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { LetterheadEditor } from '../components/letterhead/letterhead-editor.tsx';
import { layoutQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** « Maquette »: what stands around the text of every mail. */
export default function LetterheadPage() {
  usePlansLive();
  const layout = useQuery(layoutQuery());
  const company = useQuery(companyQuery);
  return (
    <QueryView query={layout}>
      {(loaded) => (
        <QueryView query={company}>
          {(known) => <LetterheadEditor layout={loaded} company={known} />}
        </QueryView>
      )}
    </QueryView>
  );
}
