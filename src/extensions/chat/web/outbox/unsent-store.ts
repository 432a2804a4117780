import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Unsent, UnsentStore } from './unsent.ts';

interface Schema extends DBSchema {
  unsent: { key: string; value: Unsent };
}

/**
 * The store of one person's unsent messages in this browser (IndexedDB). Without one, in some private windows, its
 * calls are refused: whoever uses it goes on in memory.
 */
export function openUnsentStore(userId: string): UnsentStore {
  const name = `miaou.chat.${userId}`;
  const others = new BroadcastChannel(name);
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  const open = () =>
    (opened ??= openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('unsent', { keyPath: 'clientId' }),
      // Another tab of a later version is waiting: it goes first.
      blocking: () => void opened?.then((database) => database.close()),
    }));

  async function change(act: (database: IDBPDatabase<Schema>) => Promise<unknown>): Promise<void> {
    await act(await open());
    others.postMessage('changed');
  }

  return {
    all: async () => (await open()).getAll('unsent'),
    put: (unsent) => change((database) => database.put('unsent', unsent)),
    delete: (clientId) => change((database) => database.delete('unsent', clientId)),
    onChange(listener) {
      others.addEventListener('message', listener);
      return () => others.removeEventListener('message', listener);
    },
    close() {
      others.close();
      void opened?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}
