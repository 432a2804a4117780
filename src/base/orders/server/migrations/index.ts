import { ordersAndTickets } from './001-orders-and-tickets.ts';

export const ordersMigrations = [ordersAndTickets];
