import { expect, it } from 'vitest';
import { verifyFailure, type VerifyReason, type VerifyStep } from './verify-failure.ts';

const failure = (properties: object, message = 'x') => Object.assign(new Error(message), properties);

it.each<[object, string, VerifyStep, VerifyReason]>([
  [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, '', 'tls', 'certificateExpired'],
  [{ code: 'ETLS' }, 'Error initiating TLS - certificate has expired', 'tls', 'certificateExpired'],
  [{ code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, '', 'tls', 'certificateName'],
  [{ code: 'ETLS' }, "Hostname/IP does not match certificate's altnames", 'tls', 'certificateName'],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, '', 'tls', 'certificateUnknown'],
  [{ code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, '', 'tls', 'certificateUnknown'],
  [{ code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' }, '', 'tls', 'tlsNotSpoken'],
  [{ code: 'ETLS', command: 'STARTTLS', responseCode: 502 }, '', 'tls', 'tlsNotOffered'],
  [{ code: 'ETIMEDOUT', timeoutType: 'UPGRADE_TIMEOUT' }, '', 'tls', 'tlsFailed'],
  [{ code: 'EDNS', originalCode: 'ENOTFOUND' }, '', 'connect', 'hostUnknown'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, '', 'connect', 'portClosed'],
  [{ code: 'ETIMEDOUT', timeoutType: 'CONNECTION_TIMEOUT' }, '', 'connect', 'silent'],
  [{ responseCode: 421 }, '', 'connect', 'later'],
])('connecting fails with %j %s: %s, %s', (properties, message, step, reason) => {
  expect(verifyFailure('connect', failure(properties, message))).toEqual({ step, reason });
});
