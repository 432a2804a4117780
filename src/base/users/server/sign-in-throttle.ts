/** Failures are forgotten after this long. */
const windowMs = 15 * 60_000;
/** The account's owner, mistyping, gets this many tries; a company behind one address gets more. */
const failuresPerAccount = 8;
const failuresPerAddress = 60;
/** Bounds the memory an attacker can make us keep. */
const keysLimit = 50_000;

export interface SignInThrottle {
  /** Seconds to wait before this account may be tried from this address, 0 when at once. */
  secondsToWait(login: string, address: string, nowMs: number): number;
  /** Called before the password is compared: of many tries at once none slips past the limit. */
  tried(login: string, nowMs: number): void;
  failed(address: string, nowMs: number): void;
  succeeded(login: string): void;
}

/** Slows guessing down by account and by address. Says nothing of whether the account exists. */
export function createSignInThrottle(): SignInThrottle {
  const failures = new Map<string, number[]>();

  function recent(key: string, nowMs: number): number[] {
    return (failures.get(key) ?? []).filter((at) => at > nowMs - windowMs);
  }

  function waitOf(key: string, limit: number, nowMs: number): number {
    const times = recent(key, nowMs);
    if (times.length < limit) return 0;
    return Math.ceil((times[times.length - limit]! + windowMs - nowMs) / 1000);
  }

  function add(key: string, nowMs: number): void {
    const times = [...recent(key, nowMs), nowMs].slice(-failuresPerAddress);
    failures.delete(key);
    failures.set(key, times);
    if (failures.size > keysLimit) failures.delete(failures.keys().next().value!);
  }

  return {
    secondsToWait: (login, address, nowMs) =>
      Math.max(
        waitOf(`account ${login}`, failuresPerAccount, nowMs),
        waitOf(`address ${address}`, failuresPerAddress, nowMs),
      ),
    tried: (login, nowMs) => add(`account ${login}`, nowMs),
    failed: (address, nowMs) => add(`address ${address}`, nowMs),
    succeeded: (login) => void failures.delete(`account ${login}`),
  };
}
