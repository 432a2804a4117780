import { expect, test } from 'vitest';
import { auditMails } from './mail-audit.ts';
import type { LedgerEntry } from './mail-ledger.ts';
import type { MailTrial, MessageRow } from './mail-trial.ts';
import type { CaughtSending } from './read-mail-rows.ts';

const hash = (letter: string): string => letter.repeat(64);

/** A plan of two messages, of which the first has left and the second is due to. */
const message = (position: number, changed: Partial<MessageRow> = {}): MessageRow => ({
  ...{ id: `m${position}`, plan_id: 'p', position, state: 'sent', message_id: `<${position}@x>`, attempt: 1 },
  ...{ eml_hash: hash(String(position)), response: '250', mail_id: `mail-${position}`, email: 'a@b.example' },
  ...changed,
});

type Mail = MailTrial['rows']['mails'][number];

const mail = (position: number, changed: Partial<Mail> = {}): Mail => ({
  ...{ id: `mail-${position}`, message_id: `<${position}@x>`, recipient_address: 'a@b.example' },
  ...{ eml_hash: hash(String(position)), stored_sha256: hash(String(position)), source_ref: `m${position}` },
  ...changed,
});

/** Each ten seconds after the one before it. */
const taken = (position: number, changed: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ recipient: 'a@b.example', what: 'accepted', at: 'dot', answered: true },
  ...{ askedAt: position * 10_000, endedAt: position * 10_000 + 5, messageId: `<${position}@x>` },
  ...{ sha256: hash(String(position)), ...changed },
});

const noted = (what: string, position: number | null = 1) => ({ plan_id: 'p', position, what });

const open = { message_id: null, eml_hash: null, response: null, mail_id: null, attempt: 0 };
const planned = message(2, { state: 'planned', ...open });
const uncertain = message(1, { state: 'uncertain', mail_id: null, response: null });
const unanswered = taken(1, { answered: false });

interface Given extends Partial<MailTrial['rows']> {
  ledger?: LedgerEntry[];
  caught?: CaughtSending[];
  told?: MailTrial['told'];
}

const found = ({ ledger, caught, told, ...rows }: Given) =>
  auditMails({
    ledger: ledger ?? [taken(1)],
    caught: caught ?? [],
    told: told ?? [],
    rows: {
      messages: rows.messages ?? [message(1)],
      plans: rows.plans ?? [{ id: 'p', completed_at: 'then', cancelled_at: null }],
      journal: rows.journal ?? [],
      mails: rows.mails ?? [mail(1)],
    },
  }).map(({ what }) => what);

const running = [{ id: 'p', completed_at: null, cancelled_at: null }];
const killed = (changed: Partial<CaughtSending> = {}): CaughtSending => ({
  ...{ id: 'm1', attempt: 1, phase: 'transmitting', at: 10_002, ...changed },
});
const doubt = {
  plans: running,
  mails: [],
  messages: [uncertain, planned],
  journal: [noted('messageUncertain')],
};
const saidNotSent = [noted('messageUncertain'), noted('messageSettledNotSent')];

test.each<[string, Given]>([
  ['one that left', { told: [{ id: 'm1', result: 'sent' }] }],
  [
    'two that left',
    { messages: [message(1), message(2)], mails: [mail(1), mail(2)], ledger: [taken(1), taken(2)] },
  ],
  ['an answer that was lost', { ...doubt, ledger: [unanswered] }],
  ['a process killed before it could write the outcome', { ...doubt, caught: [killed()] }],
  [
    'a process killed while it waited, whose answer was lost',
    { ...doubt, ledger: [unanswered], caught: [killed()] },
  ],
  [
    'a kill that finds what an earlier one had met',
    { ...doubt, caught: [killed(), killed({ at: 14_000 }), killed({ at: 18_000 })] },
  ],
  ['one cut while its content was leaving', { ...doubt, ledger: [taken(1, { what: 'cut', at: 'content' })] }],
  ['one that left twice because somebody asked', { ledger: [unanswered, taken(1)], journal: saidNotSent }],
  [
    'one that is sent because somebody said so',
    {
      ledger: [taken(1, { what: 'cut', at: 'dot', answered: false })],
      journal: [noted('messageUncertain'), noted('messageSettledSent')],
    },
  ],
  [
    'a refusal',
    {
      plans: running,
      messages: [message(1, { state: 'refused', mail_id: null }), planned],
      mails: [],
      ledger: [],
    },
  ],
])('nothing is found in %s', (_what, given) => {
  expect(found(given)).toEqual([]);
});

test.each<[string, Given, string[]]>([
  [
    'sending for ever',
    { ...doubt, messages: [message(1, { state: 'sending' })], journal: [], ledger: [] },
    ['stuck'],
  ],
  [
    'refused without a reason',
    { plans: running, messages: [message(1, { state: 'refused', response: '' })], mails: [], ledger: [] },
    ['silent'],
  ],
  ['due and forgotten', { plans: running, messages: [message(1), planned] }, ['forgotten']],
  ['taken twice', { ledger: [taken(1), taken(1)] }, ['doubled']],
  ['taken a third time', { ledger: [unanswered, taken(1), taken(1)], journal: saidNotSent }, ['doubled']],
  ['taken, and nobody knows it', { ledger: [taken(1), taken(7)] }, ['unknown']],
  ['sent, and never taken', { ledger: [] }, ['notLeft']],
  [
    'told to be sent, and is not',
    { ...doubt, ledger: [unanswered], told: [{ id: 'm1', result: 'sent' }] },
    ['lost'],
  ],
  ['told to be sent, and not there', { told: [{ id: 'm9', result: 'sent' }] }, ['lost']],
  [
    'taken before the one that stands before it',
    {
      messages: [message(1), message(2)],
      mails: [mail(1), mail(2)],
      ledger: [taken(2, { endedAt: 1 }), taken(1)],
    },
    ['order'],
  ],
  ['all gone, and the plan not completed', { plans: running }, ['completion']],
  [
    'completed, and not all gone',
    { messages: [uncertain], mails: [], ledger: [unanswered], journal: [noted('messageUncertain')] },
    ['completion'],
  ],
  ['a doubt without a reason', { journal: [noted('messageUncertain')] }, ['unfounded']],
  [
    'a kill before the first byte',
    { ...doubt, ledger: [], caught: [killed({ phase: 'claimed' })] },
    ['unfounded'],
  ],
  ['an answer that was lost, and no doubt', { ledger: [unanswered] }, ['hidden']],
  ['killed on the way, and no doubt', { caught: [killed()] }, ['hidden']],
  ['sent, and not in the client’s file', { mails: [] }, ['archive']],
  ['twice in the client’s file', { mails: [mail(1), mail(1)] }, ['archive']],
  ['not sent, and in the client’s file', { ...doubt, ledger: [unanswered], mails: [mail(1)] }, ['archive']],
  ['archived for somebody else', { mails: [mail(1, { recipient_address: 'other@b.example' })] }, ['archive']],
  ['archived without its bytes', { mails: [mail(1, { stored_sha256: null })] }, ['bytes']],
  ['archived other than it was taken', { ledger: [taken(1, { sha256: hash('f') })] }, ['bytes']],
])('%s', (_what, given, findings) => {
  expect(found(given)).toEqual(findings);
});
