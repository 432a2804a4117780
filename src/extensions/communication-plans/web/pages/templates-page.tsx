import { Button } from '@mantine/core';
import { IconFileText, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { BackToPlans } from '../components/plan/back-to-plans.tsx';
import { TemplateEditor } from '../components/templates/template-editor.tsx';
import { TemplateList } from '../components/templates/template-list.tsx';
import { layoutPath, newTemplatePath } from '../plan-paths.ts';
import { templateQuery, templatesQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** « Gérer les modèles »: all plan-types, or the one that the address names. */
export default function TemplatesPage() {
  const [address] = useSearchParams();
  const id = address.get('id');
  usePlansLive();
  if (id === null) return <AllTemplates />;
  return id === 'new' ? <TemplateEditor key="new" template={null} /> : <OneTemplate key={id} id={id} />;
}

function OneTemplate({ id }: { id: string }) {
  const template = useQuery(templateQuery(id));
  return <QueryView query={template}>{(loaded) => <TemplateEditor template={loaded} />}</QueryView>;
}

function AllTemplates() {
  const { t } = useTranslation('communication-plans');
  const templates = useQuery(templatesQuery());
  const add = (
    <Button component={Link} to={newTemplatePath} leftSection={<IconPlus size={16} />}>
      {t('templates.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        description={t('templates.intro')}
        above={<BackToPlans />}
        actions={
          <>
            {add}
            <Button
              component={Link}
              to={layoutPath}
              variant="default"
              leftSection={<IconFileText size={16} />}
            >
              {t('letterhead.open')}
            </Button>
          </>
        }
      />
      <QueryView query={templates}>
        {(list) =>
          list.templates.length === 0 ? (
            <EmptyState Icon={IconTemplate} title={t('templates.emptyTitle')} action={add}>
              {t('templates.emptyText')}
            </EmptyState>
          ) : (
            <TemplateList templates={list.templates} />
          )
        }
      </QueryView>
    </>
  );
}
