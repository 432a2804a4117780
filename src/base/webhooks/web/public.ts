export { WebhooksSection } from './components/webhooks-section.tsx';
