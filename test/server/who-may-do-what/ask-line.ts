import type { Http } from '../../../src/platform/http/server/http.ts';
import type { Answer, Asker, Line } from './read-table.ts';

/** What is asked of a route, the same by everybody. */
export interface Sample {
  /** Of the address; one that is not given names nothing that exists. */
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** A form with one file, in the place of a body. */
  file?: { type: string; bytes: Buffer };
  /** Headers of who asks, where they must not be the usual ones. */
  as?(asker: Asker): Promise<Record<string, string>>;
}

/** How each of them says who they are, to the route of this line. */
export type HeadersOf = (asker: Asker, line: Line) => Record<string, string>;

const nothing = 'nothing';

/**
 * Asks for a line as each of its askers, first as those who are refused: what they could have broken is still there
 * then. Returns what is not as the table says.
 */
export async function askLine(
  http: Http,
  headersOf: HeadersOf,
  line: Line,
  sample: Sample,
): Promise<string[]> {
  const [refused, letIn] = [
    line.answers.filter(([, answer]) => answer !== 'yes'),
    line.answers.filter(([, answer]) => answer === 'yes'),
  ];
  const check = async ([asker, answer]: readonly [Asker, Answer]): Promise<string[]> => {
    const own = await (sample.as?.(asker) ?? headersOf(asker, line));
    const { statusCode, body } = await http.inject(requestOf(line, sample, own));
    if (isAnswer(line, sample, { asker, answer, statusCode })) return [];
    return [
      `${line.name} answers ${statusCode} to ${asker}, the table says ${answer}: ${body.slice(0, 200)}`,
    ];
  };
  const complaints = (await Promise.all(refused.map(check))).flat();
  for (const one of letIn) complaints.push(...(await check(one)));
  return complaints;
}

function requestOf(
  line: Line,
  { query, body, file, headers, ...sample }: Sample,
  own: Record<string, string>,
) {
  const method = line.method as 'GET';
  const content = file
    ? { payload: file.bytes, headers: { ...own, ...headers, 'content-type': file.type } }
    : { headers: { ...own, ...headers }, ...(method !== 'GET' && { payload: body ?? {} }) };
  return { method, url: addressOf(line, sample), ...(query && { query }), ...content };
}

const addressOf = ({ url }: Line, { params }: Sample): string =>
  url.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params?.[name] ?? nothing));

const namesNothing = (line: Line, sample: Sample): boolean => addressOf(line, sample).includes(`/${nothing}`);

interface Given {
  asker: Asker;
  answer: Answer;
  statusCode: number;
}

/**
 * Let in is also who is told that their request is not a good one, or that what it names is not there; but where a
 * thing is somebody's, its owner must really have done it.
 */
function isAnswer(line: Line, sample: Sample, { asker, answer, statusCode }: Given): boolean {
  if (answer !== 'yes') return statusCode === Number(answer);
  if (asker === 'owner') return statusCode < 300;
  if (statusCode === 404) return namesNothing(line, sample);
  return statusCode < 500 && statusCode !== 401 && statusCode !== 403;
}
