import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { planCalls } from '../../plan-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import { failedResult, summaryOf, type RowResult, type RunSummary, type SendItem } from './send-run.ts';

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
  send: (items: readonly SendItem[]) => Promise<void>;
  stop: () => void;
  /** Tells that a colleague has sent it. */
  noteSentElsewhere: (row: ExecutionRow) => void;
  forget: (id: string) => void;
  dismiss: () => void;
  tidy: () => void;
}

const sendOne = async ({ row, contentHash }: SendItem): Promise<RowResult> => {
  try {
    const { results } = await planCalls.send({ messages: [{ id: row.id, contentHash }] });
    return results[0] ?? failedResult(row.id);
  } catch {
    return failedResult(row.id);
  }
};

/**
 * Sends messages one after the other, one request each, so that it can be stopped between two of them and that
 * each result shows at once. While it goes on a second call does nothing: a double click sends once.
 */
export function useSendRun(): SendRun {
  const client = useQueryClient();
  const busy = useRef(false);
  const stopped = useRef(false);
  const inFlight = useRef<string | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [summary, setSummary] = useState<RunSummary | null>(null);
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [kept, setKept] = useState<ReadonlyMap<string, ExecutionRow>>(new Map());
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const keep = (rows: readonly ExecutionRow[]) =>
    setKept((present) => new Map([...present, ...rows.map((row) => [row.id, row] as const)]));
  const put = (result: RowResult) => setResults((present) => new Map(present).set(result.id, result));
  const forget = (id: string) => {
    setResults((present) => without(present, [id]));
    setKept((present) => without(present, [id]));
  };

  async function sendAll(items: readonly SendItem[]): Promise<RowResult[]> {
    const done: RowResult[] = [];
    for (const item of items) {
      if (stopped.current) break;
      inFlight.current = item.row.id;
      setRunning((present) => ({
        total: items.length,
        done: done.length,
        current: item.row.id,
        stopping: present?.stopping ?? false,
      }));
      const result = await sendOne(item);
      done.push(result);
      put(result);
      // Without an answer nothing is certain any more: going on would only repeat it.
      if (result.result === 'failed') break;
    }
    return done;
  }

  async function send(items: readonly SendItem[]) {
    if (busy.current || items.length === 0) return;
    busy.current = true;
    stopped.current = false;
    setSummary(null);
    const rows = items.map(({ row }) => row);
    keep(rows);
    setResults((present) =>
      without(
        present,
        rows.map(({ id }) => id),
      ),
    );
    const done = await sendAll(items);
    busy.current = false;
    inFlight.current = null;
    setRunning(null);
    setSummary(summaryOf(items.length, done));
    const tried = new Set(done.map(({ id }) => id));
    setKept((present) =>
      without(
        present,
        rows.map(({ id }) => id).filter((id) => !tried.has(id)),
      ),
    );
    void client.invalidateQueries({ queryKey: queryKeys.all });
  }

  return {
    ...{ running, summary, results, kept, send, forget },
    stop: () => {
      stopped.current = true;
      setRunning((present) => present && { ...present, stopping: true });
    },
    noteSentElsewhere: (row) => {
      if (inFlight.current === row.id || results.has(row.id)) return;
      keep([row]);
      put({ id: row.id, result: 'alreadySent', response: null, mailId: null });
    },
    dismiss: () => setSummary(null),
    tidy: () => {
      setSummary(null);
      setResults(new Map());
      setKept(new Map());
    },
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, ids: readonly string[]): Map<string, Value> {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
}
