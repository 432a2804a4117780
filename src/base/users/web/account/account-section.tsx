import { Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './account.module.css';

interface AccountSectionProps {
  title: string;
  description?: string;
  children: ReactNode;
}

/** One titled part of the page « Mon compte ». */
export function AccountSection({ title, description, children }: AccountSectionProps) {
  const id = useId();
  return (
    <Paper p="md" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {description && (
        <Text c="dimmed" size="sm">
          {description}
        </Text>
      )}
      {children}
    </Paper>
  );
}

/** Something one has, what there is to say of it, and what one can do with it. */
export function AccountRow({
  label,
  beside,
  children,
  actions,
}: {
  label: string;
  beside?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <Text fw={500} component="div">
          {label} {beside}
        </Text>
        <Text c="dimmed" size="sm" component="div">
          {children}
        </Text>
      </div>
      {actions}
    </div>
  );
}
