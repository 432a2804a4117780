import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';
import { PageTitle } from './page-title.tsx';

interface PageHeaderProps {
  title: string;
  /** Beside the title, for instance a state. */
  beside?: ReactNode;
  description?: ReactNode;
  /** Buttons, at the right on wide screens. */
  actions?: ReactNode;
  /** Above the title: the way back. */
  above?: ReactNode;
}

/** The head of a page: its title (the document's as well), what it is for, what can be done. */
export function PageHeader({ title, beside, description, actions, above }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <PageTitle title={title} />
      {above && <div className={classes.above}>{above}</div>}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.words}>
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {beside}
          </Group>
          {description && (
            <Text c="dimmed" maw={720} mt={2} component="div" className={classes.description}>
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </header>
  );
}
