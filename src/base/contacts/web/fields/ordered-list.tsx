import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ordered-list.module.css';

interface Row {
  id: string;
  name: string;
  archivedAt: string | null;
}

interface OrderedListProps<R extends Row> {
  rows: readonly R[];
  /** Names the list. */
  label: string;
  draw: (row: R) => ReactNode;
  onOrder: (ids: string[]) => void;
  onEdit: (row: R) => void;
  onArchive: (row: R) => void;
  onUnarchive: (row: R) => void;
}

/** Rows in the order that people give them, by buttons or by Alt and an arrow; the archived ones after them. */
export function OrderedList<R extends Row>(props: OrderedListProps<R>) {
  const { t } = useTranslation('contacts');
  const used = props.rows.filter(({ archivedAt }) => archivedAt === null);
  const archived = props.rows.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      {used.length > 0 && <UsedRows {...props} used={used} />}
      {archived.length > 0 && (
        <details className={classes['archived']}>
          <summary>{t('fields.archivedOnes', { count: archived.length })}</summary>
          <ul className={classes['list']}>
            {archived.map((row) => (
              <li key={row.id} className={classes['row']}>
                <div className={classes['what']}>{props.draw(row)}</div>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconArchiveOff size={16} />}
                  onClick={() => props.onUnarchive(row)}
                  aria-label={t('fields.unarchive', { name: row.name })}
                >
                  {t('file.unarchive')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function UsedRows<R extends Row>({
  used,
  rows,
  label,
  draw,
  onOrder,
  onEdit,
  onArchive,
}: OrderedListProps<R> & { used: readonly R[] }) {
  const { t } = useTranslation('contacts');
  const list = useRef<HTMLUListElement>(null);
  function move(from: number, to: number) {
    if (to < 0 || to >= used.length) return;
    const ids = used.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    onOrder([...ids, ...rows.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id)]);
  }
  function byKey(event: KeyboardEvent, at: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(at, at + by);
  }
  return (
    <>
      <ul ref={list} className={classes['list']} aria-label={label}>
        {used.map((row, at) => (
          <li key={row.id} className={classes['row']} onKeyDown={(event) => byKey(event, at)}>
            <div className={classes['what']}>{draw(row)}</div>
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('fields.up', { name: row.name })}
                {...(at === 0 && { 'aria-disabled': true, 'data-disabled': true })}
                onClick={() => move(at, at - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('fields.down', { name: row.name })}
                {...(at === used.length - 1 && { 'aria-disabled': true, 'data-disabled': true })}
                onClick={() => move(at, at + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('fields.edit', { name: row.name })}
                onClick={() => onEdit(row)}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('fields.archive', { name: row.name })}
                onClick={() => onArchive(row)}
              >
                <IconArchive size={16} />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
      {used.length > 1 && (
        <Text size="xs" c="dimmed">
          {t('fields.orderHint')}
        </Text>
      )}
    </>
  );
}
