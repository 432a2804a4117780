import { Type, type Static } from 'typebox';
import { closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

const DeviceKind = Type.Union([
  Type.Literal('computer'),
  Type.Literal('phone'),
  Type.Literal('tablet'),
  Type.Literal('unknown'),
]);

/** What a browser says of itself. Names are proper names: « Firefox », « Windows ». */
export const Device = closed({
  kind: DeviceKind,
  browser: nullable(Type.String()),
  system: nullable(Type.String()),
});
export type Device = Static<typeof Device>;

/** One browser in which one is signed in. */
export const OwnSession = closed({
  id: Id,
  /** The one that asks. */
  isThis: Type.Boolean(),
  device: Device,
  openedAt: Moment,
  /** Written once an hour at most. */
  seenAt: Moment,
});
export type OwnSession = Static<typeof OwnSession>;
