import { Type, type Static } from 'typebox';
import { CivilDate, closed, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { Retention } from './retention.ts';

export const ErasedPiece = closed({
  /** i18n key with its namespace: what it is. */
  labelKey: Type.String(),
  count: Type.Integer(),
});
export type ErasedPiece = Static<typeof ErasedPiece>;

export const KeptPiece = closed({
  labelKey: Type.String(),
  count: Type.Integer(),
  reason: Type.Enum(['accounting', 'contract', 'objection']),
  /** The last day on which any of it is there; null: no end. */
  until: nullable(CivilDate),
});
export type KeptPiece = Static<typeof KeptPiece>;

/** What erasing would do, said beforehand. */
export const ErasureForecast = closed({
  /** To be typed by whoever confirms. */
  name: Type.String(),
  erased: Type.Array(ErasedPiece),
  kept: Type.Array(KeptPiece),
  retention: Retention,
});
export type ErasureForecast = Static<typeof ErasureForecast>;

export const ErasureInput = closed({ name: Type.String({ maxLength: 1000 }) });
export type ErasureInput = Static<typeof ErasureInput>;

/** What is left of an erased person, for those who may erase. */
export const ErasedFile = closed({
  erasedAt: Moment,
  erasedBy: nullable(Type.String()),
  kept: Type.Array(KeptPiece),
  /** What the retained pieces need to be told whose they are; null: nothing is retained. */
  identity: nullable(
    closed({ name: Type.String(), address: Type.Array(Type.String()), siren: nullable(Type.String()) }),
  ),
});
export type ErasedFile = Static<typeof ErasedFile>;
