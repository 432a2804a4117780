import { Anchor, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { ImportDetail } from '../../contract/imports.ts';
import { CheckSection, ForgetButton } from '../components/check-section.tsx';
import { FaultsSection } from '../components/faults-section.tsx';
import { ImportState } from '../components/import-state.tsx';
import { KeptSection } from '../components/kept-section.tsx';
import { MappingSection } from '../components/mapping-section.tsx';
import { ProgressSection } from '../components/progress-section.tsx';
import { ReadingSection } from '../components/reading-section.tsx';
import { ResultSection } from '../components/result-section.tsx';
import { importQuery, isWorking } from '../queries.ts';

/** One file, from how it is read to what came of it. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { importId = '' } = useParams();
  const query = useQuery(importQuery(importId));
  const back = (
    <Anchor component={Link} to="/admin/imports">
      {t('back')}
    </Anchor>
  );
  const detail = query.data;
  return (
    <>
      <PageHeader
        title={detail?.fileName ?? t('title')}
        above={back}
        beside={detail && <ImportState state={detail.state} />}
        description={detail && t(`kind.${detail.kind}`)}
      />
      <QueryView query={query}>{(one) => <Sections detail={one} />}</QueryView>
    </>
  );
}

function Sections({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { state, counts, error } = detail;
  if (isWorking(state)) return <ProgressSection detail={detail} />;
  const isDraft = state === 'drafted' || state === 'checked';
  // What was chosen begins anew with what the file is read as.
  const read = `${detail.reading.encoding} ${detail.reading.separator}`;
  return (
    <Stack gap="xl">
      {isDraft && error && <ErrorNotice error={new AppError(error, 0)} />}
      {state === 'checked' && <CheckSection detail={detail} />}
      {!isDraft && <ResultSection detail={detail} />}
      {state === 'undone' && detail.kept > 0 && <KeptSection detail={detail} />}
      {counts.refused > 0 && <FaultsSection detail={detail} />}
      {isDraft && (
        <>
          <ReadingSection detail={detail} />
          <MappingSection key={read} detail={detail} />
          <Group aria-label={t('check.forget')}>
            <ForgetButton id={detail.id} />
          </Group>
        </>
      )}
    </Stack>
  );
}
