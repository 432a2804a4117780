import { ordersAndTickets } from './001-orders-and-tickets.ts';
import { changes } from './002-changes.ts';
import { ticketVersions } from './003-ticket-versions.ts';

export const ordersMigrations = [ordersAndTickets, changes, ticketVersions];
