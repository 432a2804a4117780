/**
 * Where each demonstration plan stands on the demonstration's own today: its first messages have left, in the
 * past, on their day. What follows tells the stories: p2 suspended for a delay that p10 announces, p5 without an
 * address, p6 forgotten since three days, p8 refused by the far server.
 */
export const sentMessages: Readonly<Record<string, number>> = {
  p1: 4,
  p2: 3,
  p3: 7,
  p4: 1,
  p6: 3,
  p7: 1,
  p8: 1,
  p9: 2,
};

/** What the far server said to one message, by plan and position. */
export const refusals: Readonly<Record<string, { position: number; response: string }>> = {
  p8: {
    position: 2,
    response: '550 5.1.1 <g.kestler@adresse-invalide.example>: Recipient address rejected: User unknown',
  },
};

/** Karim, of customer service, is in charge of all of them. */
export const personInCharge = 'u2';
