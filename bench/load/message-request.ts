import { requestText } from './http-line.ts';

/** Letters and digits of the number in a client id: its width never changes. */
const digits = 10;

export const marker = 'bench-';
export const markerLength = marker.length + digits;
export const markerOf = (number: number): string => marker + String(number).padStart(digits, '0');

const sentence =
  'La commande part demain matin, le client est prévenu et le bon de livraison est dans le dossier.';

/** What a person writes: one paragraph of a hundred characters with one word in bold. */
export const messageBody = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: `${sentence} ` },
        { type: 'text', text: 'Merci !', marks: [{ type: 'bold' }] },
      ],
    },
  ],
};

/** The request that posts such a message, given its number: all but the number is composed once. */
export function messageRequest(conversationId: string, cookie: string): (number: number) => string {
  const body = JSON.stringify({ clientId: markerOf(0), body: messageBody, recipients: [] });
  const path = `/api/chat/conversations/${conversationId}/messages`;
  // The line writes Latin 1, one byte for each sign, so that a text of UTF-8 passes as it is.
  const text = Buffer.from(requestText('POST', path, cookie, body)).toString('latin1');
  const [before, after] = text.split(markerOf(0)) as [string, string];
  return (number) => before + markerOf(number) + after;
}
