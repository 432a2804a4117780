import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';

/** The page of orders with a new one to write: what the command NOUVELLE_COMMANDE leads to. */
export const newOrderPath = '/orders?write=order';

/** Opens a new order where the address asks for one, once: the address then is that of the page again. */
export function useAskedOrder(create: () => void): void {
  const [params, setParams] = useSearchParams();
  const isAsked = params.get('write') === 'order';
  const open = useEffectEvent(() => {
    setParams(
      (present) => {
        present.delete('write');
        return present;
      },
      { replace: true },
    );
    create();
  });
  useEffect(() => {
    if (isAsked) open();
  }, [isAsked]);
}
