import { Button, Group, Switch } from '@mantine/core';
import {
  IconMailFast,
  IconPercentage,
  IconPlus,
  IconSearch,
  IconSend,
  IconSettings,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import { PlanPages } from '../components/plan/plan-pages.tsx';
import { TemplatesMenu } from '../components/templates/templates-menu.tsx';
import { VariablesDialog } from '../components/variables/variables-dialog.tsx';
import { newPlanPath, templatesPath } from '../plan-paths.ts';
import { plansQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** The plans of the whole company. */
export default function PlansPage() {
  const { t } = useTranslation('communication-plans');
  const { search, setSearch, unfinished, setUnfinished } = useListAddress();
  usePlansLive();
  return (
    <>
      <PageHeader title={t('list.title')} actions={<PlansActions />} />
      <Group mb="md" gap="md">
        <SearchField
          value={search}
          onSearch={setSearch}
          label={t('list.search')}
          placeholder={t('list.searchHint')}
        />
        <Switch
          label={t('list.unfinished')}
          checked={unfinished}
          onChange={(event) => setUnfinished(event.currentTarget.checked)}
        />
      </Group>
      <PlanPages
        query={{ ...(search !== '' && { search }), ...(unfinished && { unfinished }) }}
        withClient
        empty={
          <NoPlan searched={search !== ''} unfinished={unfinished} onShowAll={() => setUnfinished(false)} />
        }
      />
    </>
  );
}

/** Search and switch stand in the address, so that going back finds the list as it was. */
function useListAddress() {
  const [address, setAddress] = useSearchParams();
  const change = (name: string, value: string) =>
    setAddress(
      (present) => {
        const next = new URLSearchParams(present);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    search: address.get('search') ?? '',
    unfinished: address.get('all') === null,
    setSearch: (words: string) => change('search', words.slice(0, 200)),
    setUnfinished: (only: boolean) => change('all', only ? '' : '1'),
  };
}

function PlansActions() {
  const { t } = useTranslation('communication-plans');
  const [variables, setVariables] = useState(false);
  return (
    <>
      <Button component={Link} to={newPlanPath()} leftSection={<IconPlus size={16} />}>
        {t('actions.new')}
      </Button>
      <TemplatesMenu />
      <Button component={Link} to={templatesPath} variant="default" leftSection={<IconSettings size={16} />}>
        {t('actions.manageTemplates')}
      </Button>
      <Button variant="default" leftSection={<IconPercentage size={16} />} onClick={() => setVariables(true)}>
        {t('actions.variables')}
      </Button>
      <Button component={Link} to="/execution" variant="default" leftSection={<IconSend size={16} />}>
        {t('actions.execution')}
      </Button>
      {variables && <VariablesDialog onClose={() => setVariables(false)} />}
    </>
  );
}

interface NoPlanProps {
  searched: boolean;
  unfinished: boolean;
  onShowAll: () => void;
}

function NoPlan({ searched, unfinished, onShowAll }: NoPlanProps) {
  const { t } = useTranslation('communication-plans');
  const showAll = (
    <Button variant="default" onClick={onShowAll}>
      {t('list.showAll')}
    </Button>
  );
  if (searched) {
    return (
      <EmptyState Icon={IconSearch} title={t('list.noMatchTitle')} action={unfinished && showAll}>
        {t('list.noMatchText')}
      </EmptyState>
    );
  }
  return <NoPlanAsked unfinished={unfinished} showAll={showAll} />;
}

/** No plan at all, or none that is not finished. */
function NoPlanAsked({ unfinished, showAll }: { unfinished: boolean; showAll: ReactNode }) {
  const { t } = useTranslation('communication-plans');
  const all = useInfiniteQuery(plansQuery({}));
  const someFinished = unfinished && (all.data?.pages[0]?.total ?? 0) > 0;
  if (all.isPending) return null;
  return (
    <EmptyState
      Icon={IconMailFast}
      title={t(someFinished ? 'list.allDoneTitle' : 'list.emptyTitle')}
      action={
        <Group justify="center" gap="xs">
          <Button component={Link} to={newPlanPath()} leftSection={<IconPlus size={16} />}>
            {t('actions.new')}
          </Button>
          {someFinished && showAll}
        </Group>
      }
    >
      {t(someFinished ? 'list.allDoneText' : 'list.emptyText')}
    </EmptyState>
  );
}
