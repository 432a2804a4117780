export { accountChoices } from './account-choices.ts';
export { pauseAccount } from './sending/pause-account.ts';
export { sendingStop, type SendingStop } from './sending/sending-stop.ts';
export { takeQuota } from './sending/take-quota.ts';
export { wayOut, type TransportPorts, type WayOut } from './sending/way-out.ts';
