import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { smtpOptions } from './smtp-options.ts';

type Done<T> = (error: Error | null | undefined, result?: T) => void;

/** One conversation with a mail server, taken step by step so that the caller knows where it stands. */
export interface SmtpDialogue {
  connection: SMTPConnection;
  /** Gives what follows so many milliseconds to its end, whatever the server does. Replaces what was given before. */
  within(ms: number): void;
  /** Nothing is under way: no time runs. `onDead` is called if the line dies meanwhile. */
  rest(onDead: () => void): void;
  /** False once the line was cut or has failed. */
  alive(): boolean;
  /** Runs one step to its answer. Rejects as well when the line is cut or the time is over. */
  step<T>(start: (done: Done<T>) => void): Promise<T>;
  /** Connection, greeting and encryption. */
  connect(): Promise<void>;
  /** Signs in, when the account says so. */
  authenticate(): Promise<void>;
  /** Forgets a mail that was begun and refused, so that another may follow. */
  reset(): Promise<void>;
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
  let onFailure: (reason: Error) => void = () => {};
  const fail = (reason: Error) => {
    failure ??= reason;
    onFailure(failure);
  };
  connection.on('error', fail);
  // The step's own answer, which says more, arrives just after the end of the line.
  connection.once('end', () => setImmediate(fail, new Error('Connection closed')));
  let timer: NodeJS.Timeout | undefined;
  const within = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fail(new Error(`No end after ${Math.round(ms / 100) / 10} s`));
      connection.close();
    }, ms);
  };

  const step = <T>(start: (done: Done<T>) => void) =>
    new Promise<T>((resolve, reject) => {
      onFailure = reject;
      if (failure) return reject(failure);
      return start((error, result) => (error ? reject(error) : resolve(result as T)));
    });
  const end = () => {
    clearTimeout(timer);
    failure ??= new Error('Connection closed');
    connection.close();
  };

  return {
    connection,
    within,
    rest(onDead) {
      clearTimeout(timer);
      onFailure = onDead;
    },
    alive: () => failure === null,
    step,
    connect: () => step<void>((done) => connection.connect((error) => done(error))),
    authenticate: () => (account.user === null ? Promise.resolve() : step<void>(signIn(connection, account))),
    reset: () => step<void>((done) => connection.reset((error) => done(error))),
    quit() {
      connection.quit();
      end();
    },
    cut: end,
  };
}

const signIn = (connection: SMTPConnection, account: SmtpAccount) => (done: Done<void>) =>
  connection.login({ user: account.user ?? '', pass: account.password ?? '' }, (error) => done(error));
