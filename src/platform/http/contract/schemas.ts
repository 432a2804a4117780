import { Type, type Static, type TProperties } from 'typebox';

/** An object that refuses every field it does not name. All schemas of the HTTP interface are made so. */
export const closed = <P extends TProperties>(properties: P, told: { examples?: readonly object[] } = {}) =>
  Type.Object(properties, { ...told, additionalProperties: false });

export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** Any identifier of ours: UUIDv7 as a rule, short words in the demonstration base. */
export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' });

/** A civil date, `YYYY-MM-DD`. */
export const CivilDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A moment, ISO-8601 UTC. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });

export const IdParams = closed({ id: Id });
export type IdParams = Static<typeof IdParams>;

/** The answer of a command that has nothing to tell. */
export const Nothing = Type.Null();
