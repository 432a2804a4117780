import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './conversation-list.module.css';

interface ListSectionProps {
  title: string;
  action?: ReactNode;
  children: ReactNode[];
}

/** A part of the list with its title. */
export function ListSectionOf({ title, action, children }: ListSectionProps) {
  const id = useId();
  return (
    <section>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </div>
      {children.length > 0 && (
        <ul className={classes.rows} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </section>
  );
}

/** The sign + at the right of a title. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon onClick={onClick} aria-label={label}>
        <IconPlus size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
