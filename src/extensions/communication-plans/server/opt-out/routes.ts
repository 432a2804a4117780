import { Type } from 'typebox';
import { contactById } from '../../../../base/contacts/server/public.ts';
import { findCompany } from '../../../../base/company/server/public.ts';
import { closed } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { unsealObjection } from '../objection-token.ts';
import { optOutPage, type OptOutStep } from './opt-out-page.ts';
import { recordOptOut } from './record-opt-out.ts';

const Token = closed({ token: Type.String({ minLength: 1, maxLength: 200 }) });
const Page = Type.Unsafe<string>({ type: 'string', format: 'html' });

/**
 * The objection link of prospection mails, for people who have no account here. Reading it records nothing, since
 * mail filters follow links; the button does, and so does the single POST of a mail program (RFC 8058).
 */
export function optOutRoutes(http: Http, platform: Platform): void {
  const { db, secrets } = platform;
  const schema = { params: Token, response: { 200: Page, 404: Page } };
  const config = { access: 'public' } as const;

  // What a form and RFC 8058 send. Nothing in it is read.
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1024 },
    (_request, _body, done) => done(null, null),
  );

  async function clientOf(token: string): Promise<string | null> {
    const contactId = unsealObjection(secrets, token);
    return contactId !== null && (await contactById(db.read, contactId)) ? contactId : null;
  }

  async function page(step: OptOutStep, acceptLanguage: string | undefined): Promise<string> {
    const company = await findCompany(db.read);
    return optOutPage(step, company?.name ?? '', acceptLanguage);
  }

  http.get('/opt-out/:token', { schema, config }, async (request, reply) => {
    const client = await clientOf(request.params.token);
    const html = await page(client ? 'ask' : 'unknown', request.headers['accept-language']);
    return reply
      .status(client ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(html);
  });

  http.post('/opt-out/:token', { schema, config }, async (request, reply) => {
    const client = await clientOf(request.params.token);
    if (client) await recordOptOut(platform, client);
    const html = await page(client ? 'done' : 'unknown', request.headers['accept-language']);
    return reply
      .status(client ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(html);
  });
}
