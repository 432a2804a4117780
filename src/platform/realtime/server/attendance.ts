import { createElsewhere } from './others.ts';

export type AttendanceWatcher = (userId: string, isConnected: boolean) => void;

/** Who has a socket, at whichever process. */
export interface Attendance {
  /** The people who are connected, as they are at each moment. */
  readonly connected: ReadonlySet<string>;
  /** To be told of each change of that set. */
  watch(watcher: AttendanceWatcher): void;
  /** To be called when the sockets that somebody has here may have become none, or one. */
  lookAgain(userId: string): void;
  cameElsewhere(processId: string, userId: string): void;
  wentElsewhere(processId: string, userId: string): void;
  /** The people of another process, in place of those said before. */
  areElsewhere(processId: string, userIds: readonly string[]): void;
}

/** `isHere`: whether somebody has a socket at this process. A watcher that fails is told to `onError`, and keeps no other out. */
export function createAttendance(
  isHere: (userId: string) => boolean,
  onError: (error: unknown) => void,
): Attendance {
  const elsewhere = createElsewhere();
  const connected = new Set<string>();
  const watchers: AttendanceWatcher[] = [];

  function lookAgain(userId: string): void {
    const isConnected = isHere(userId) || elsewhere.has(userId);
    if (isConnected === connected.has(userId)) return;
    if (isConnected) connected.add(userId);
    else connected.delete(userId);
    for (const watcher of watchers) {
      try {
        watcher(userId, isConnected);
      } catch (error) {
        onError(error);
      }
    }
  }

  return {
    connected,
    watch: (watcher) => void watchers.push(watcher),
    lookAgain,
    cameElsewhere(processId, userId) {
      elsewhere.add(processId, userId);
      lookAgain(userId);
    },
    wentElsewhere(processId, userId) {
      elsewhere.remove(processId, userId);
      lookAgain(userId);
    },
    areElsewhere(processId, userIds) {
      for (const userId of elsewhere.replace(processId, userIds)) lookAgain(userId);
    },
  };
}
