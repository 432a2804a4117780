import { ordersAndTickets } from './001-orders-and-tickets.ts';
import { changes } from './002-changes.ts';

export const ordersMigrations = [ordersAndTickets, changes];
