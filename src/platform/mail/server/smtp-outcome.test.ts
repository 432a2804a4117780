import { describe, expect, it } from 'vitest';
import type { SendPhase } from '../contract/mail.ts';
import { failedOutcome } from './smtp-outcome.ts';
import type { SmtpFailure } from './smtp-reply.ts';

const failure = (parts: Partial<SmtpFailure>): SmtpFailure => {
  const responseCode =
    parts.response === undefined ? undefined : Number(parts.response.slice(0, 3)) || undefined;
  return Object.assign(new Error('Failed'), { responseCode }, parts);
};

const verdict = (parts: Partial<SmtpFailure>, phase: SendPhase, contentEnded = false) => {
  const outcome = failedOutcome(failure(parts), { phase, contentEnded }, null);
  return outcome.kind === 'refused' ? `refused ${outcome.blame}` : outcome.kind;
};

describe('failedOutcome', () => {
  it.each<[string, SendPhase, string]>([
    ['421 4.3.2 Busy', 'connecting', 'deferred'],
    ['554 No service for you', 'connecting', 'refused account'],
    ['454 4.7.0 Temporary', 'authenticating', 'deferred'],
    ['535 5.7.8 Bad credentials', 'authenticating', 'refused account'],
    ['535 wrong', 'authenticating', 'refused account'],
    ['451 4.7.1 Greylisted', 'envelope', 'deferred'],
    ['503 5.5.1 Bad sequence', 'envelope', 'deferred'],
  ])('%s while %s: %s', (response, phase, expected) =>
    expect(verdict({ response, code: 'EX' }, phase)).toBe(expected),
  );

  it.each([
    ['MAIL FROM', '550 5.1.8 Bad sender', 'refused account'],
    ['MAIL FROM', '530 Authentication required', 'refused account'],
    ['MAIL FROM', '552 5.3.4 Too big', 'refused address'],
    ['RCPT TO', '550 5.1.1 No such user', 'refused address'],
    ['RCPT TO', '550 No such user', 'refused address'],
    ['RCPT TO', '550-5.1.1 No such user\n550 5.1.1 really', 'refused address'],
    ['RCPT TO', '554 5.7.1 Relay access denied', 'refused account'],
    ['RCPT TO', '553 5.1.7 Sender address rejected', 'refused account'],
    ['RCPT TO', '530 Authentication required', 'refused account'],
    ['RCPT TO', '452 4.2.2 Mailbox full', 'deferred'],
    ['DATA', '554 5.6.0 Not conforming', 'refused address'],
    ['DATA', '550 5.7.1 Spam', 'refused account'],
    ['DATA', '451 4.3.0 Later', 'deferred'],
  ])('%s answered %s: %s', (command, response, expected) =>
    expect(verdict({ command, response, code: 'EENVELOPE' }, 'envelope')).toBe(expected),
  );

  it('is uncertain only when the dot may have left and nothing was answered', () => {
    const cut = { code: 'ECONNECTION', command: 'CONN' };
    expect(verdict(cut, 'transmitting', true)).toBe('uncertain');
    expect(verdict(cut, 'transmitting', false)).toBe('deferred');
    expect(verdict({ response: '451 4.3.0 Later' }, 'transmitting', true)).toBe('deferred');
    expect(verdict({ response: '554 5.6.0 No' }, 'transmitting', true)).toBe('refused address');
    expect(verdict({ response: '554 5.7.1 No' }, 'transmitting', true)).toBe('refused account');
    expect(verdict({ code: 'EMESSAGE', response: 'gibberish' }, 'transmitting', true)).toBe('uncertain');
    expect(verdict({ code: 'EMESSAGE', response: '354 go on' }, 'transmitting', true)).toBe('uncertain');
  });

  it('knows the refusals that the client pronounces itself', () => {
    expect(verdict({ code: 'EAUTH', command: 'API' }, 'authenticating')).toBe('refused account');
    expect(verdict({ code: 'EMESSAGE', command: 'MAIL FROM' }, 'envelope')).toBe('refused address');
  });

  it('keeps one line of at most 500 characters, without the password in any spelling', () => {
    const password = 'très secret';
    const encoded = Buffer.from(password).toString('base64');
    const response = `535 5.7.8 ${password}\r\n535 ${encoded} ${'x'.repeat(900)}`;
    const outcome = failedOutcome(
      failure({ response }),
      { phase: 'authenticating', contentEnded: false },
      password,
    );
    expect(outcome.response).toHaveLength(500);
    expect(outcome.response).toMatch(/^535 5\.7\.8 \[…\] 535 \[…\] x+$/);
  });
});
