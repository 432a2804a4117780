import { Stack, Text, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  Icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  title: string;
  /** What to do next. */
  children?: ReactNode;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  /** The button that does it. */
  action?: ReactNode;
}

/** A screen or a part of one that has nothing to show: why, and what to do next. */
export function EmptyState({ Icon, title, level = 2, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        <Icon size={28} stroke={1.5} />
      </span>
      <Title order={level} size="h3" ta="center">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" ta="center" maw={460} component="div">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
