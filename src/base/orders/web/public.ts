export { ContactOrders } from './components/contact-orders.tsx';
export { orderPath } from './order-path.ts';
export {
  orderPartSlot,
  orderTurnSlot,
  type OrderFollower,
  type OrderPart,
  type OrderTurn,
  type OrderTurnProps,
} from './slots.ts';
