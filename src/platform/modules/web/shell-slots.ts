import type { ComponentType } from 'react';
import { defineSlot } from './slots.ts';

/** A small sign at the right of the menu bar, always in view: the star of the chat, for instance. */
export interface HeaderIndicator {
  id: string;
  Component: ComponentType;
}

export const headerIndicatorSlot = defineSlot<HeaderIndicator>('shell.headerIndicator');
