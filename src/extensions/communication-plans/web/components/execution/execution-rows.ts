import type { Execution, ExecutionRow, Situation } from '../../../contract/execution.ts';

/** What the filter tabs show: all that needs somebody now, or one situation. */
const executionTabs = [
  'todo',
  'late',
  'due',
  'coming',
  'blocked',
  'sending',
  'deferred',
  'refused',
  'uncertain',
] as const;
export type ExecutionTab = (typeof executionTabs)[number];

export const isExecutionTab = (word: string | null): word is ExecutionTab =>
  executionTabs.includes(word as ExecutionTab);

export const inTab = ({ situation }: { situation: Situation }, tab: ExecutionTab): boolean =>
  tab === 'todo' ? situation !== 'coming' : situation === tab;

/** How many messages stand behind a tab. */
export function tabCount(counters: Execution['counters'], tab: ExecutionTab): number {
  if (tab !== 'todo') return counters[tab];
  return Object.values(counters).reduce((sum, count) => sum + count, 0) - counters.coming;
}

/** Rare situations have a tab only while there is something in them. */
const always: readonly ExecutionTab[] = ['todo', 'late', 'due', 'coming', 'blocked'];

export const shownTabs = (counters: Execution['counters'], current: ExecutionTab): ExecutionTab[] =>
  executionTabs.filter((tab) => always.includes(tab) || tab === current || tabCount(counters, tab) > 0);

export interface ClientGroup<Row> {
  contactId: string;
  contactName: string;
  rows: Row[];
}

type Named = Pick<ExecutionRow, 'contactId' | 'contactName'>;

/** Rows by client, in the order in which they come. */
export function groupByClient<Row extends Named>(rows: readonly Row[]): ClientGroup<Row>[] {
  const groups = new Map<string, ClientGroup<Row>>();
  for (const row of rows) {
    const group = groups.get(row.contactId);
    if (group) group.rows.push(row);
    else groups.set(row.contactId, { contactId: row.contactId, contactName: row.contactName, rows: [row] });
  }
  return [...groups.values()];
}

/** How many groups are drawn: `most`, or as many as it takes to show the message that is read and some after it. */
export function groupsShown<Row extends { id: string }>(
  groups: readonly { rows: readonly Row[] }[],
  most: number,
  currentId: string | undefined,
): number {
  const at = groups.findIndex(({ rows }) => rows.some(({ id }) => id === currentId));
  return Math.min(groups.length, Math.max(most, at + ahead));
}

/** Groups after the one that is read: the keys move to what is drawn. */
const ahead = 10;

const inOrder = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

const byClientAndDay = (one: ExecutionRow, other: ExecutionRow): number =>
  inOrder.compare(one.contactName, other.contactName) ||
  one.contactId.localeCompare(other.contactId) ||
  one.dueOn.localeCompare(other.dueOn) ||
  one.position - other.position;

/**
 * The server's rows, with those that have just left kept in their place: a list that loses its lines under the
 * eyes makes one wonder what was sent.
 */
export function withKept(
  rows: readonly ExecutionRow[],
  staying: ReadonlyMap<string, ExecutionRow>,
): ExecutionRow[] {
  const present = new Set(rows.map((row) => row.id));
  const gone = [...staying.values()].filter((row) => !present.has(row.id));
  return [...rows, ...gone].sort(byClientAndDay);
}
