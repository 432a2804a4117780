import type { Check } from '../../contract/checks.ts';
import { failure, good } from './check.ts';

/** The oldest with all that the server uses of Node. */
const oldestNode = 24;

export function checkNode(version: string = process.versions.node): Check {
  return Number(version.split('.')[0]) >= oldestNode
    ? good('node', { version })
    : failure('node', 'old', { version, oldest: oldestNode });
}

/** A summer day and what the clocks of Paris show then: Node may have been built without the world's time zones. */
const summer = new Date('2026-07-14T10:00:00.000Z');

export function checkZones(timezone: string): Check {
  try {
    const paris = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', month: 'long' });
    const text = paris.format(summer);
    new Intl.DateTimeFormat('fr', { timeZone: timezone });
    return text.includes('12') && text.includes('juillet')
      ? good('zones', { timezone })
      : failure('zones', 'missing', { timezone });
  } catch {
    return failure('zones', 'missing', { timezone });
  }
}

const slackMs = 60_000;

/** `noted`: a moment that is certainly past; `elsewhere`: what the clock of the database's machine shows. */
export function checkClock(now: string, noted: string | null, elsewhere: string | null): Check {
  if (noted !== null && Date.parse(noted) > Date.parse(now) + slackMs)
    return failure('clock', 'behind', { noted });
  const apart = elsewhere === null ? 0 : Math.abs(Date.parse(elsewhere) - Date.parse(now));
  if (apart > slackMs) return failure('clock', 'apart', { seconds: Math.round(apart / 1000) });
  return good('clock', { now });
}
