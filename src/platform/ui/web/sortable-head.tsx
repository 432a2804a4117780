import { Table, UnstyledButton, type TableThProps } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './sortable-head.module.css';

export type SortDirection = 'ascending' | 'descending';

interface SortableHeadProps extends Pick<TableThProps, 'w' | 'className'> {
  /** How the list is sorted by this column; null: by another one. */
  sorted: SortDirection | null;
  /** Left out where the list cannot be sorted by it. */
  onSort: (() => void) | undefined;
  children: ReactNode;
}

const signs = { ascending: IconChevronUp, descending: IconChevronDown };

/** The head of a column: a button that sorts by it, where the list can be sorted. */
export function SortableHead({ sorted, onSort, children, ...place }: SortableHeadProps) {
  if (!onSort) return <Table.Th {...place}>{children}</Table.Th>;
  const Sign = sorted === null ? IconSelector : signs[sorted];
  return (
    <Table.Th {...place} aria-sort={sorted ?? 'none'}>
      <UnstyledButton
        className={classes['button'] ?? ''}
        data-sorted={sorted !== null || undefined}
        onClick={onSort}
      >
        {children}
        <Sign size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
