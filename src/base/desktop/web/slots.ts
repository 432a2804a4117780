import type { ComponentType, ReactNode } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';
import type { Tone } from '../../../platform/ui/web/state-badge.tsx';

/** Something that waits for this person, and the way to where it is dealt with. */
export interface ToDoLine {
  id: string;
  tone: Tone;
  Icon: ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;
  /** In the reader's words. */
  label: string;
  /** Said after the label where there is room, for instance about whom it is. */
  detail?: string;
  /** Shown at the end of the line; absent where counting says nothing. */
  count?: number;
  path: string;
}

/** A day's line in the calendar, and the way to what it tells. */
export interface CalendarLine {
  id: string;
  /** `YYYY-MM-DD` */
  on: string;
  /** In the reader's words. */
  label: string;
  /** Said under the label, for instance whom it goes to. */
  detail: string | null;
  path: string;
}

/** What is known so far; null while it is asked for, an error when it could not be: nothing known is not nothing there. */
export type Known<Line> = readonly Line[] | Error | null;

/** Hands what it knows to its children, and keeps it true while it stands. */
export interface LinesSource<Line, Asked extends object = object> {
  id: string;
  /** Fetched with the widget, not before. */
  load: () => Promise<{ default: ComponentType<Asked & { children: (lines: Known<Line>) => ReactNode }> }>;
}

export type ToDoSource = LinesSource<ToDoLine>;

/** Both days included. */
export interface Span {
  from: string;
  to: string;
}

export type CalendarSource = LinesSource<CalendarLine, Span>;

/** What the widget « À faire » lists. */
export const toDoSlot = defineSlot<ToDoSource>('desktop.toDo');

/** What the widget « Calendrier » shows beside closures and public holidays. */
export const calendarSlot = defineSlot<CalendarSource>('desktop.calendar');
