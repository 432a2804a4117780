import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Order } from '../../contract/orders.ts';
import type { OrderTurn } from '../slots.ts';
import { OrderDialog } from './order-dialog.tsx';
import { OrderStateDialog } from './order-state-dialog.tsx';
import { OrderTurnAsked } from './order-turn-asked.tsx';

/** What can be opened over the page from any line of it. */
interface Desk {
  /** `contactId`: whose order it will be, when that is known. */
  create: (contactId?: string) => void;
  edit: (order: Order) => void;
  end: (order: Order, state: 'delivered' | 'cancelled') => void;
}

type Opened =
  | { kind: 'create'; contactId: string | null }
  | { kind: 'edit'; order: Order }
  | { kind: 'end'; order: Order; state: 'delivered' | 'cancelled' }
  | { kind: 'turn'; order: Order; turn: OrderTurn };

const DeskContext = createContext<Desk | null>(null);

export function useOrderDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useOrderDesk outside OrderDesk');
  return desk;
}

/** Holds the dialogs of orders over the page that shows them, and asks what follows once one is saved. */
export function OrderDesk({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const desk = useMemo<Desk>(
    () => ({
      create: (contactId) => setOpened({ kind: 'create', contactId: contactId ?? null }),
      edit: (order) => setOpened({ kind: 'edit', order }),
      end: (order, state) => setOpened({ kind: 'end', order, state }),
    }),
    [],
  );
  const close = () => setOpened(null);
  const follow = (order: Order, turn: OrderTurn | null) =>
    setOpened(turn === null ? null : { kind: 'turn', order, turn });
  return (
    <DeskContext value={desk}>
      {children}
      {opened?.kind === 'create' && (
        <OrderDialog order={null} contactId={opened.contactId} onClose={close} onSaved={follow} />
      )}
      {opened?.kind === 'edit' && (
        <OrderDialog order={opened.order} contactId={null} onClose={close} onSaved={follow} />
      )}
      {opened?.kind === 'end' && (
        <OrderStateDialog order={opened.order} state={opened.state} onClose={close} onSaved={follow} />
      )}
      {opened?.kind === 'turn' && <OrderTurnAsked order={opened.order} turn={opened.turn} onDone={close} />}
    </DeskContext>
  );
}
