import { Type, type Static } from 'typebox';
import { closed } from '../../../platform/http/contract/schemas.ts';

/** One thing that was looked at. Its sentence is `checks.<id>.<code>`, what to do about it `remedies.<id>.<code>`. */
export const Check = closed({
  id: Type.String(),
  level: Type.Union([Type.Literal('ok'), Type.Literal('warning'), Type.Literal('failure')]),
  code: Type.String(),
  data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type Check = Static<typeof Check>;
