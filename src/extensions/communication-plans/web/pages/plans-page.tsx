import { Button, Group, Switch } from '@mantine/core';
import {
  IconFilter,
  IconMailFast,
  IconPercentage,
  IconPlus,
  IconSearch,
  IconSend,
  IconSettings,
  IconTableExport,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import { PlanFilters } from '../components/plan/plan-filters.tsx';
import { PlanPages } from '../components/plan/plan-pages.tsx';
import { nextSort, useListAddress } from '../components/plan/use-list-address.ts';
import { TemplatesMenu } from '../components/templates/templates-menu.tsx';
import { VariablesDialog } from '../components/variables/variables-dialog.tsx';
import { newPlanPath, templatesPath } from '../plan-paths.ts';
import { exportAddress, plansQuery } from '../queries.ts';
import { usePlansLive } from '../use-plans-live.ts';

/** The plans of the whole company. */
export default function PlansPage() {
  const { t } = useTranslation('communication-plans');
  const address = useListAddress();
  const { filter, filters, change, clear } = address;
  usePlansLive();
  return (
    <>
      <PageHeader title={t('list.title')} actions={<PlansActions />} />
      <ListBar address={address} />
      <PlanPages
        query={filter}
        withClient
        onSort={(by) => change(nextSort(filter, by))}
        empty={
          <NoPlan
            narrowed={filter.search !== undefined || filters > 0}
            unfinished={filter.unfinished === true}
            onShowAll={() => change({ all: '1' })}
            onClear={clear}
          />
        }
      />
    </>
  );
}

/** Over the list: what it shows, and the same as a file. */
function ListBar({ address }: { address: ReturnType<typeof useListAddress> }) {
  const { t } = useTranslation('communication-plans');
  const { language } = useFormat();
  const { filter, filters, change } = address;
  const [opened, setOpened] = useState(filters > 0);
  return (
    <>
      <Group mb="md" gap="sm">
        <SearchField
          value={filter.search ?? ''}
          onSearch={(search) => change({ search: search.slice(0, 200) })}
          label={t('list.search')}
          placeholder={t('list.searchHint')}
        />
        <Switch
          label={t('list.unfinished')}
          checked={filter.unfinished === true}
          onChange={(event) =>
            change(event.currentTarget.checked ? { all: null, ...noEnded(filter.state) } : { all: '1' })
          }
        />
        <Group gap="xs" ml={{ base: 0, sm: 'auto' }}>
          <Button
            variant="default"
            leftSection={<IconFilter size={16} />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {filters === 0 ? t('list.filters') : t('list.filtersSet', { count: filters })}
          </Button>
          <Button
            component="a"
            href={exportAddress({ ...filter, language })}
            download
            variant="default"
            leftSection={<IconTableExport size={16} />}
          >
            {t('list.export')}
          </Button>
        </Group>
      </Group>
      {opened && <PlanFilters address={address} />}
    </>
  );
}

/** A finished state and « non terminés » exclude each other: the last click wins. */
const noEnded = (state: string | undefined) =>
  state === 'completed' || state === 'cancelled' ? { state: null } : {};

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
  /** By words or by a filter. */
  narrowed: boolean;
  unfinished: boolean;
  onShowAll: () => void;
  onClear: () => void;
}

function NoPlan({ narrowed, unfinished, onShowAll, onClear }: NoPlanProps) {
  const { t } = useTranslation('communication-plans');
  const showAll = (
    <Button variant="default" onClick={onShowAll}>
      {t('list.showAll')}
    </Button>
  );
  if (!narrowed) return <NoPlanAsked unfinished={unfinished} showAll={showAll} />;
  return (
    <EmptyState
      Icon={IconSearch}
      title={t('list.noMatchTitle')}
      action={
        <Group justify="center" gap="xs">
          <Button variant="default" onClick={onClear}>
            {t('list.clearFilters')}
          </Button>
          {unfinished && showAll}
        </Group>
      }
    >
      {t('list.noMatchText')}
    </EmptyState>
  );
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
