import type { QueryClient } from '@tanstack/react-query';

const lives = new WeakMap<QueryClient, string>();

/** The life of the base (see the contract's `Life`) that all that is held was read from. */
export const heldLife = (cache: QueryClient): string | undefined => lives.get(cache);

export const holdLife = (cache: QueryClient, life: string): void => void lives.set(cache, life);
