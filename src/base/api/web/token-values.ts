import type { TokenInput } from '../contract/tokens.ts';

/** Usual lives, in days. */
export const lives = ['30', '90', '365'] as const;

export interface TokenValues extends Record<string, unknown> {
  name: string;
  scopes: string[];
  life: (typeof lives)[number] | 'until';
  /** For `until`. */
  expiresOn: string | null;
}

const dayMs = 24 * 3_600_000;

/** What the server is told. A day that was not chosen is sent as it is: the field is told to be wrong. */
export const tokenInputOf = ({ name, scopes, life, expiresOn }: TokenValues, today: Date): TokenInput => ({
  name: name.trim(),
  scopes,
  expiresOn:
    life === 'until'
      ? (expiresOn ?? '')
      : new Date(today.getTime() + Number(life) * dayMs).toISOString().slice(0, 10),
});

/** The scopes with this one turned on or off, without doubles. */
export const withScope = (scopes: readonly string[], scope: string, isOn: boolean): string[] =>
  isOn ? [...new Set([...scopes, scope])] : scopes.filter((one) => one !== scope);
