import { useSearchParams } from 'react-router';

/** The mail that is read is part of the address, so that going back and sending the link both work. */
export function useChosenMail() {
  const [params] = useSearchParams();
  const addressOf = (id: string | null) => {
    const next = new URLSearchParams(params);
    if (id === null) next.delete('mail');
    else next.set('mail', id);
    return { search: next.toString() };
  };
  return { chosen: params.get('mail'), addressOf };
}
