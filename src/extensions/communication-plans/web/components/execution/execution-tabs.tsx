import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Execution } from '../../../contract/execution.ts';
import classes from './execution.module.css';
import { shownTabs, tabCount, type ExecutionTab } from './execution-rows.ts';

interface ExecutionTabsProps {
  counters: Execution['counters'];
  tab: ExecutionTab;
  onChange: (tab: ExecutionTab) => void;
  /** The messages of the present tab. */
  children: ReactNode;
}

/** The counters, each a filter. */
export function ExecutionTabs({ counters, tab, onChange, children }: ExecutionTabsProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Tabs
      value={tab}
      onChange={(next) => next && onChange(next as ExecutionTab)}
      keepMounted={false}
      style={{ display: 'contents' }}
    >
      <Tabs.List className={classes['tabs']} aria-label={t('execution.tabsLabel')}>
        {shownTabs(counters, tab).map((shown) => (
          <Tabs.Tab key={shown} value={shown} style={{ flex: 'none' }}>
            {t(`execution.tabs.${shown}`)}
            <span className={classes['count']} data-zero={tabCount(counters, shown) === 0 || undefined}>
              {tabCount(counters, shown)}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} style={{ display: 'contents' }}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
