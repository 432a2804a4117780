export { ClientMails } from './components/client-mails.tsx';
