export { announce, type Announcement, type AnnouncePorts } from './announce.ts';
