import { expect, test } from 'vitest';
import { isServerAnswer, replyMeaning } from './reply-meaning.ts';

test.each([
  ['550 5.1.1 No such user', 'addressUnknown'],
  ['550-5.1.1 No such user\n550 5.1.1 really', 'addressUnknown'],
  ['556 5.1.10 Recipient address has a null MX', 'domainUnknown'],
  ['452 4.2.2 Mailbox full', 'mailboxFull'],
  ['552 5.3.4 Too big', 'tooLarge'],
  ['535 5.7.8 Bad credentials', 'signInRefused'],
  ['530 Authentication required', 'signInRefused'],
  ['554 5.7.1 Relay access denied', 'againstRules'],
  // To be tried again: that it is late is said elsewhere, and why is not known.
  ['451 4.7.1 Greylisted', null],
  ['550 No such user', null],
  ['421 Service not available, closing transmission channel', null],
])('the answer %s means %s', (answer, meaning) => {
  expect(isServerAnswer(answer)).toBe(true);
  expect(replyMeaning(answer)).toBe(meaning);
});

test.each([
  ['Connection closed', 'lineCut'],
  ['Connection closed unexpectedly', 'lineCut'],
  ['read ECONNRESET', 'lineCut'],
  ['Server closed the connection', 'lineCut'],
  ['No end after 60 s', 'silent'],
  ['Greeting never received', 'silent'],
  ['Connection timeout', 'silent'],
  ['connect ECONNREFUSED 127.0.0.1:2525', 'unreachable'],
  ['getaddrinfo ENOTFOUND smtp.vitrabelle.example', 'hostUnknown'],
  ['self-signed certificate', 'certificateInvalid'],
  ['Error initiating TLS - write EPROTO', 'tlsFailed'],
  ['No line to the server was free', 'busy'],
  ['Missing credentials for "PLAIN"', 'signInRefused'],
  ['Message size larger than allowed 10240', 'tooLarge'],
  ['not a mail address: x', 'addressInvalid'],
  ['Unexpected Response', 'senseless'],
  ['5500 lines', null],
  ['', null],
])('the failure %s means %s', (words, meaning) => {
  expect(isServerAnswer(words)).toBe(false);
  expect(replyMeaning(words)).toBe(meaning);
});
