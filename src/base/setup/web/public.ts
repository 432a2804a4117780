export { setupQuery } from './queries.ts';
