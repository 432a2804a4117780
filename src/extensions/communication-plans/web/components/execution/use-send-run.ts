import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { AppError } from '../../../../../platform/errors/contract/app-error.ts';
import { planCalls } from '../../plan-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import {
  failedResult,
  sendInTurn,
  stayingOf,
  summaryOf,
  type RowResult,
  type RunSummary,
  type SendItem,
} from './send-run.ts';

/** A run that goes on. */
export interface Running {
  total: number;
  done: number;
  current: string;
  stopping: boolean;
}

export interface SendRun {
  running: Running | null;
  /** Of the last run, until it is dismissed. */
  summary: RunSummary | null;
  results: ReadonlyMap<string, RowResult>;
  /** What has been sent from here, or by a colleague under our eyes, as it stood in the list. */
  kept: ReadonlyMap<string, ExecutionRow>;
  /** Of those, the ones that stay in view once the list has them no more: they have left, or are leaving. */
  staying: ReadonlyMap<string, ExecutionRow>;
  send: (items: readonly SendItem[]) => Promise<void>;
  stop: () => void;
  /** Tells that a colleague has sent it. */
  noteSentElsewhere: (row: ExecutionRow) => void;
  dismiss: () => void;
  tidy: () => void;
}

/** Our own server asks for patience: it has not looked at the request, which may be made again. */
const patienceMs = 2_000;

const sendOne = async (item: SendItem): Promise<RowResult> => {
  const { row, contentHash } = item;
  try {
    const { results } = await planCalls.send({ messages: [{ id: row.id, contentHash }] });
    return results[0] ?? failedResult(row.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 429) return failedResult(row.id);
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    return sendOne(item);
  }
};

/** What became of each message, and the lines that stay in view for it. */
function useOutcomes() {
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [kept, setKept] = useState<ReadonlyMap<string, ExecutionRow>>(new Map());
  return {
    results,
    kept,
    keep: (rows: readonly ExecutionRow[]) =>
      setKept((present) => new Map([...present, ...rows.map((row) => [row.id, row] as const)])),
    put: (result: RowResult) => setResults((present) => new Map(present).set(result.id, result)),
    /** Forgets what was said of these, and leaves their lines. */
    clearResults: (ids: readonly string[]) => setResults((present) => without(present, ids)),
    release: (ids: readonly string[]) => setKept((present) => without(present, ids)),
    clear: () => {
      setResults(new Map());
      setKept(new Map());
    },
  };
}

/**
 * Sends messages one after the other, one request each, so that it can be stopped between two of them and that
 * each result shows at once. While it goes on a second call does nothing: a double click sends once.
 */
export function useSendRun(): SendRun {
  const client = useQueryClient();
  const outcomes = useOutcomes();
  const stopped = useRef(false);
  const inFlight = useRef<string | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [summary, setSummary] = useState<RunSummary | null>(null);
  // A run stops when the window is left: what is not sent stays to be sent.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  async function send(items: readonly SendItem[]) {
    const [first] = items;
    if (inFlight.current !== null || !first) return;
    inFlight.current = first.row.id;
    stopped.current = false;
    setSummary(null);
    const ids = items.map(({ row }) => row.id);
    outcomes.keep(items.map(({ row }) => row));
    outcomes.clearResults(ids);
    const done = await sendInTurn(items, {
      sendOne,
      isStopped: () => stopped.current,
      onStep: (current, done) => {
        inFlight.current = current;
        const step = { total: items.length, done, current };
        setRunning((present) => ({ ...step, stopping: present?.stopping ?? false }));
      },
      onResult: outcomes.put,
    });
    inFlight.current = null;
    setRunning(null);
    setSummary(summaryOf(items.length, done));
    outcomes.release(ids.slice(done.length));
    void client.invalidateQueries({ queryKey: queryKeys.all });
  }

  const stop = () => {
    stopped.current = true;
    setRunning((present) => present && { ...present, stopping: true });
  };
  const noteSentElsewhere = (row: ExecutionRow) => {
    if (inFlight.current === row.id || outcomes.results.has(row.id)) return;
    outcomes.keep([row]);
    outcomes.put({ ...failedResult(row.id), result: 'alreadySent' });
  };
  const tidy = () => {
    setSummary(null);
    outcomes.clear();
  };
  const { results, kept } = outcomes;
  const staying = useMemo(() => stayingOf(kept, results), [kept, results]);
  return {
    ...{ running, summary, results, kept, staying, send, stop, noteSentElsewhere, tidy },
    dismiss: () => setSummary(null),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, ids: readonly string[]): Map<string, Value> {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
}
