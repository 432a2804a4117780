import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { smtpOptions } from './smtp-options.ts';

type Done<T> = (error: Error | null | undefined, result?: T) => void;

/** One conversation with a mail server, taken step by step so that the caller knows where it stands. */
export interface SmtpDialogue {
  connection: SMTPConnection;
  /** Runs one step to its answer. Rejects as well when the line is cut or the time is over. */
  step<T>(start: (done: Done<T>) => void): Promise<T>;
  /** Connection, greeting and encryption. */
  connect(): Promise<void>;
  /** Signs in, when the account says so. */
  authenticate(): Promise<void>;
  /** Takes leave politely. */
  quit(): void;
  /** Drops the line; what was not answered is lost to us. */
  cut(): void;
}

/** Opens nothing yet: the first step does. One of `quit` and `cut` must be called at the end. */
export function smtpDialogue(
  account: SmtpAccount,
  limits: SmtpLimits,
  extra: Pick<SMTPConnection.Options, 'customAuth'> = {},
): SmtpDialogue {
  const connection = new SMTPConnection({ ...smtpOptions(account, limits), ...extra });
  let failure: Error | null = null;
  let rejectStep: (reason: Error) => void = () => {};
  const fail = (reason: Error) => {
    failure ??= reason;
    rejectStep(failure);
  };
  connection.on('error', fail);
  // The step's own answer, which says more, arrives just after the end of the line.
  connection.once('end', () => setImmediate(fail, new Error('Connection closed')));
  const timer = setTimeout(() => {
    fail(new Error(`No end after ${limits.wholeMs / 1000} s`));
    connection.close();
  }, limits.wholeMs);

  const step = <T>(start: (done: Done<T>) => void) =>
    new Promise<T>((resolve, reject) => {
      rejectStep = reject;
      if (failure) return reject(failure);
      return start((error, result) => (error ? reject(error) : resolve(result as T)));
    });
  const end = () => {
    clearTimeout(timer);
    connection.close();
  };

  return {
    connection,
    step,
    connect: () => step<void>((done) => connection.connect((error) => done(error))),
    authenticate: () => (account.user === null ? Promise.resolve() : step<void>(signIn(connection, account))),
    quit() {
      connection.quit();
      end();
    },
    cut: end,
  };
}

const signIn = (connection: SMTPConnection, account: SmtpAccount) => (done: Done<void>) =>
  connection.login({ user: account.user ?? '', pass: account.password ?? '' }, (error) => done(error));
