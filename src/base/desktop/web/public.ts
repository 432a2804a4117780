export { calendarSlot, toDoSlot } from './slots.ts';
export type { CalendarLine, CalendarSource, Known, Span, ToDoLine, ToDoSource } from './slots.ts';
