export { accountChoices } from './account-choices.ts';
export { defaultTransport, type TransportPorts } from './default-transport.ts';
