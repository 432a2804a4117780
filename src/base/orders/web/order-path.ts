/** The page of one order. */
export const orderPath = (orderId: string): string => `/orders/${orderId}`;
