export { ContactOrders } from './components/contact-orders.tsx';
export { orderTurnSlot, type OrderFollower, type OrderTurn, type OrderTurnProps } from './slots.ts';
