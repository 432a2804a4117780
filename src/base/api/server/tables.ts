export interface TokenRow {
  id: string;
  user_id: string;
  name: string;
  /** SHA-256 of the token: a stolen table lets nobody in. */
  token_hash: string;
  hint: string;
  /** JSON. */
  scopes: string;
  created_at: string;
  expires_at: string;
  /** To the minute. */
  last_used_at: string | null;
  revoked_at: string | null;
}

/** What was answered to a call that may be repeated. */
export interface AnswerRow {
  user_id: string;
  idempotency_key: string;
  /** `POST /api/…`, so that one key is not two calls. */
  call: string;
  body_hash: string;
  /** JSON; null only inside the transaction that makes it. */
  answer: string | null;
  answered_at: string;
}

export interface ApiTables {
  api_tokens: TokenRow;
  api_answers: AnswerRow;
}
