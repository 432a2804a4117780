/** A domain's signature of mails (DKIM, RFC 6376): whoever reads `selector._domainkey.domain` can verify it. */
export interface DkimKey {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

// What a reader sees or a program acts on. RFC 8058 §4 asks for both headers of the one-click unsubscription.
const signedHeaders =
  'From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

/**
 * The mail with its signature before its headers; every other byte stays. The same mail and key always give the same
 * bytes (RSA PKCS #1 v1.5, no time in the signature), so that what was hashed is what leaves.
 *
 * @throws Error when the key cannot sign
 */
export async function signBytes(bytes: Buffer, key: DkimKey): Promise<Buffer> {
  // Loaded with the first signature: most accounts have none.
  const { default: Dkim } = await import('nodemailer/lib/dkim');
  const signer = new Dkim({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: signedHeaders,
  });
  const chunks: Buffer[] = [];
  for await (const chunk of signer.sign(bytes)) chunks.push(chunk as Buffer);
  const signed = Buffer.concat(chunks);
  // The library leaves out what it cannot sign.
  if (signed.length === bytes.length) throw new Error('the DKIM key cannot sign');
  return signed;
}
