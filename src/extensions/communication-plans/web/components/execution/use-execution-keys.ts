import type { KeyboardEvent } from 'react';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { messageAbilities, type Abilities } from '../messages/message-abilities.ts';
import type { MessageActions } from '../messages/use-message-actions.tsx';
import { commandOf, neighbour, type ExecutionCommand } from './execution-keys.ts';
import { isRowButton, rowButtonId } from './execution-row.tsx';
import type { ExecutionView } from './use-execution.ts';

interface KeysInput {
  view: ExecutionView;
  actions: MessageActions;
  today: string;
  sendOne: (row: ExecutionRow) => void;
  sendMany: (rows: readonly ExecutionRow[]) => Promise<void>;
  /** What « send all » means now. */
  all: readonly ExecutionRow[];
  onStop: () => void;
  onSettleLate: () => void;
  onReplace: (row: ExecutionRow) => void;
  onHelp: () => void;
}

/**
 * Keys typed into a field, into an open menu (which React hears here as well) or held down are not for us; the
 * space bar is, on a message only: elsewhere it presses the button that has the focus.
 */
function isOurs({ target, currentTarget, repeat }: KeyboardEvent<HTMLElement>, command: ExecutionCommand) {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return false;
  if (target.closest('input:not([type=checkbox]), textarea, select')) return false;
  if (command === 'next' || command === 'previous') return true;
  return !repeat && (command !== 'select' || isRowButton(target));
}

/**
 * The keys of the window, heard only while something in it has the focus (WCAG 2.1.4: a letter typed elsewhere
 * does nothing).
 */
export function useExecutionKeys(input: KeysInput): (event: KeyboardEvent<HTMLElement>) => void {
  const { view, onHelp, sendMany, all, onStop, onSettleLate } = input;
  const move = (by: 1 | -1) => {
    // From where the focus is: a key that is held down is quicker than the page.
    const focused = focusedRow(view.visible);
    const row = neighbour(view.visible, focused?.id ?? view.current?.id ?? null, by);
    if (!row) return;
    const button = document.getElementById(rowButtonId(row.id));
    button?.focus();
    view.read(row);
    if (!button) requestAnimationFrame(() => document.getElementById(rowButtonId(row.id))?.focus());
  };
  const run = (command: ExecutionCommand) => {
    if (command === 'next') return move(1);
    if (command === 'previous') return move(-1);
    if (command === 'help') return onHelp();
    if (command === 'sendSelection') return void sendMany(view.selected);
    if (command === 'sendAll') return void sendMany(all);
    if (command === 'stop') return onStop();
    if (command === 'settleLate') return onSettleLate();
    if (view.current) runOnRow(command, view.current, input);
  };
  return (event) => {
    const command = commandOf(event);
    if (!command || event.defaultPrevented || !isOurs(event, command)) return;
    event.preventDefault();
    run(command);
  };
}

const focusedRow = (rows: readonly ExecutionRow[]): ExecutionRow | undefined => {
  const { activeElement } = document;
  return rows.find(({ id }) => rowButtonId(id) === activeElement?.id);
};

const needs: Partial<Record<ExecutionCommand, keyof Abilities>> = {
  postpone: 'postpone',
  skip: 'skip',
  edit: 'edit',
  bringForward: 'bringForward',
  retry: 'retry',
};

function runOnRow(
  command: ExecutionCommand,
  row: ExecutionRow,
  { view, actions, today, sendOne, onReplace }: KeysInput,
) {
  if (command === 'select') {
    const on = !view.isSelected(row);
    return view.isSelectable(row) ? view.select([row], on) : undefined;
  }
  if (command === 'send') return sendOne(row);
  if (command === 'replace') return onReplace(row);
  if (command === 'suspend') return actions.pending ? undefined : actions.suspendPlan(row.planId);
  const needed = needs[command];
  if (!needed || actions.pending || !messageAbilities(row, 'active', today)[needed]) return;
  if (command === 'postpone') actions.postpone(row);
  if (command === 'skip') void actions.skip(row);
  if (command === 'edit') actions.edit(row);
  if (command === 'bringForward') actions.bringForward(row);
  if (command === 'retry') actions.retry(row);
}
