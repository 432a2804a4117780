export { ContactOrders } from './components/contact-orders.tsx';
