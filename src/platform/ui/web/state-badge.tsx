import type { ComponentType, ReactNode } from 'react';
import classes from './state-badge.module.css';

/** What a state means to the reader, whatever its word. */
export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad' | 'accent';

interface StateBadgeProps {
  tone: Tone;
  Icon: ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;
  children: ReactNode;
  /** Said on hover, for instance since when. */
  title?: string | undefined;
}

/** A state as icon, word and colour: none of the three stands alone. */
export function StateBadge({ tone, Icon, children, title }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} title={title}>
      <Icon size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
