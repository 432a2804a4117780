export { defaultTransport, type TransportPorts } from './default-transport.ts';
