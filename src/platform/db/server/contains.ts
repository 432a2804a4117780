import { sql, type Expression, type SqlBool } from 'kysely';

/** True where `column` holds `text` as it stands: `%` and `_` in it are ordinary characters. */
export const contains = (column: Expression<string>, text: string): Expression<SqlBool> =>
  sql<SqlBool>`${column} like ${`%${text.replace(/[!%_]/g, '!$&')}%`} escape '!'`;
