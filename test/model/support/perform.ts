import type {
  Conversation,
  OwnStateOf,
  OwnStates,
} from '../../../src/extensions/chat/contract/conversations.ts';
import type {
  Message,
  OneMessage,
  PostedMessage,
  UploadedFile,
} from '../../../src/extensions/chat/contract/messages.ts';
import type { Answer } from '../../support/test-client.ts';
import { messageInModel, messageOf, rest } from './compare.ts';
import { failure, same } from './failure.ts';
import { memberOf, type Model } from './model.ts';
import { fileMark, nameMark, textMark, type Operation, type Request } from './operation.ts';
import { wantedName } from './channel-rules.ts';
import { follow, type Told } from './rules.ts';
import type { World } from './world.ts';

/** Does it to the application and to the model. @throws Failure when they part. */
export async function perform(world: World, operation: Operation): Promise<void> {
  if (!isKnown(world, operation)) return;
  if ('by' in operation) return serve(world, [operation]);
  switch (operation.do) {
    case 'together':
      return serve(
        world,
        operation.deeds.filter((deed): deed is Request => 'by' in deed && isKnown(world, deed)),
      );
    case 'restart':
      return world.restart();
    case 'rest':
      return rest(world);
    default:
      return useDevice(world, operation);
  }
}

/** What an operation speaks of may have been left out of a shortened trace. */
function isKnown({ model }: World, operation: Operation): boolean {
  const conversations = [
    ...('in' in operation ? [operation.in] : []),
    ...('as' in operation && operation.as !== null ? [operation.as] : []),
  ];
  const messages = [
    ...('message' in operation ? [operation.message] : []),
    ...('reply' in operation && operation.reply !== null ? [operation.reply] : []),
  ];
  return (
    conversations.every((label) => model.conversations.has(label)) &&
    messages.every((label) => model.messages.has(label)) &&
    (operation.do !== 'postAgain' || mayRepeat(model, operation))
  );
}

/** Somebody's browser that heard no answer; whoever has left since is no case of the model. */
function mayRepeat(model: Model, { by, message: label }: { by: string; message: string }): boolean {
  const message = model.messages.get(label)!;
  const isSent = label.startsWith('m') && message.authorId === by;
  const member = memberOf(model.conversations.get(message.conversation)!, by);
  return isSent && member !== undefined && message.seq > member.fromSeq;
}

function useDevice(world: World, operation: Extract<Operation, { device: number }>): void {
  const used = world.devices[operation.device]!;
  if (operation.do === 'open' || operation.do === 'older') {
    const { id } = world.model.conversations.get(operation.in)!;
    const isShown = used.device.held().some((held) => held.id === id) && !used.isAway;
    if (!isShown) return;
    const reading = used.device[operation.do](id);
    world.reading.push(reading);
    // It fails where it is waited for.
    reading.catch(() => undefined);
    return;
  }
  if (operation.do === 'cut') return used.device.cut();
  used.isAway = operation.do === 'goAway';
  if (used.isAway) used.device.goAway();
  else used.device.comeBack();
}

/** Asks all of it at once, and follows in the order in which the server did it. */
async function serve(world: World, requests: readonly Request[]): Promise<void> {
  const { model } = world;
  world.clock.advance(1000);
  model.state += 1;
  model.now = world.clock.now();
  const served = await Promise.all(
    requests.map(async (request) => ({ request, ...(await ask(world, request)) })),
  );
  for (const { request, answer, told } of served.toSorted(
    (one, other) => revOf(one.answer) - revOf(other.answer),
  )) {
    const refusal = follow(model, request, told);
    const code = answer.status < 300 ? null : answer.error.code;
    if (code !== refusal)
      throw failure(`${JSON.stringify(request)} was answered ${code ?? 'done'}`, `${refusal ?? 'done'}`);
    if (code !== null) continue;
    checkAnswer(world, request, answer);
    takeIn(world, request, answer);
  }
  world.done = model.state;
}

const changing = new Set<Request['do']>(['post', 'postAgain', 'edit', 'delete', 'react', 'unreact']);

/** Whoever writes is told what they wrote as everybody else reads it. */
function checkAnswer({ model }: World, request: Request, answer: Answer): void {
  const message = messageIn(answer);
  if (!message || !changing.has(request.do)) return;
  const label = request.do === 'post' ? `m${request.number}` : (request as { message: string }).message;
  same(
    `the answer to ${JSON.stringify(request)}`,
    messageOf(message),
    messageInModel(model, model.messages.get(label)!),
  );
}

const messageIn = ({ body }: Answer): Message | undefined => (body as Partial<OneMessage> | null)?.message;
const revOf = (answer: Answer): number => messageIn(answer)?.rev ?? 0;

const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function ask(world: World, request: Request): Promise<{ answer: Answer; told: Told }> {
  const { client, path } = addressed(world, request);
  const { model } = world;
  const asked = async (method: string, to: string, body?: unknown, files?: Told['files']) => {
    const answer = await client.request(method, to, body);
    const { id } = (answer.body ?? {}) as Partial<Conversation>;
    const conversationId = messageIn(answer)?.conversationId;
    return {
      answer,
      told: { ...(id && { id }), ...(conversationId && { id: conversationId }), ...(files && { files }) },
    };
  };
  switch (request.do) {
    case 'post': {
      const files = request.withFile ? [await upload(world, request)] : [];
      const body = {
        ...{
          clientId: `client-of-${request.number}`,
          body: said(textMark(request.number)),
          recipients: request.to,
        },
        ...{
          files: files.map(({ id }) => id),
          replyTo: request.reply === null ? null : placeOf(world, request.reply),
        },
      };
      return asked('POST', `${path}/messages`, body, files);
    }
    case 'postAgain': {
      const message = model.messages.get(request.message)!;
      const body = { clientId: `client-of-${message.label.slice(1)}`, body: said('encore'), recipients: [] };
      return asked('POST', `${path}/messages`, body);
    }
    case 'edit':
      return asked('PUT', path, { body: said(textMark(request.number)) });
    case 'delete':
      return asked('DELETE', path);
    case 'react':
    case 'unreact': {
      const to = `${path}/reactions/${encodeURIComponent(request.emoji)}`;
      return request.do === 'react' ? asked('PUT', to, {}) : asked('DELETE', to);
    }
    case 'lookAtMessage':
      return asked('GET', path);
    case 'fetchFile':
      return asked('GET', `/api/chat/files/${model.messages.get(request.message)!.fileId ?? 'none'}`);
    case 'read':
    case 'unread':
      return asked('POST', `${path}/${request.do}`, { seq: request.seq });
    case 'own': {
      const { isMuted, isFavorite } = request;
      return asked('PUT', `${path}/own`, {
        ...(isMuted !== undefined && { isMuted }),
        ...(isFavorite !== undefined && { isFavorite }),
      });
    }
    case 'order': {
      const known = request.order.flatMap((label) => model.conversations.get(label)?.id ?? []);
      return asked('PUT', '/api/chat/order', { conversationIds: known });
    }
    case 'create': {
      const { access, history, members } = request;
      const body = { name: nameMark(request.number), color: 'red', access, history, members };
      return asked('POST', '/api/chat/conversations', body);
    }
    case 'rename':
      return asked('PUT', path, { name: wantedName(model, request), color: request.color });
    case 'settings':
      return asked('PUT', `${path}/settings`, { access: request.access, history: request.history });
    case 'members':
      return asked('PUT', `${path}/members`, { members: request.members });
    case 'handOver':
      return asked('PUT', `${path}/owner`, { userId: request.to });
    case 'direct':
      return asked('POST', '/api/chat/conversations/direct', { people: request.people });
    case 'listOpen':
      return asked('GET', '/api/chat/open-channels');
    case 'look':
      return asked('GET', `${path}/messages`);
    default:
      return asked('POST', `${path}/${request.do}`, {});
  }
}

function addressed(world: World, request: Request) {
  const client = world.people.get(request.by)!;
  if ('message' in request) {
    const { conversationId, seq } = placeOf(world, request.message);
    const conversation = `/api/chat/conversations/${conversationId}`;
    return { client, path: request.do === 'postAgain' ? conversation : `${conversation}/messages/${seq}` };
  }
  const id = 'in' in request ? world.model.conversations.get(request.in)!.id : '';
  return { client, path: `/api/chat/conversations/${id}` };
}

function placeOf({ model }: World, label: string): { conversationId: string; seq: number } {
  const { conversation, seq } = model.messages.get(label)!;
  return { conversationId: model.conversations.get(conversation)!.id, seq };
}

/** The upload is the sender's own affair until the message is sent. */
async function upload(world: World, { by, number }: Request) {
  const form = new FormData();
  form.set('file', new Blob([fileMark(number)]), `${fileMark(number)}.txt`);
  const headers = { cookie: world.people.get(by)!.cookie() };
  const response = await fetch(`${world.url}/api/chat/files`, { method: 'POST', body: form, headers });
  if (!response.ok) throw failure(`a file was answered ${response.status} ${await response.text()}`, 'kept');
  return ((await response.json()) as UploadedFile).file;
}

/** What a page does with the answer to what it asked for; and which state which change made. */
function takeIn(world: World, request: Request, answer: Answer): void {
  const message = messageIn(answer);
  if (message && changing.has(request.do)) {
    const change = `${message.conversationId} ${message.rev}`;
    // Repeating something is no change: it is told by the number of the change before.
    if (!world.stateOfChange.has(change)) world.stateOfChange.set(change, world.model.state);
  }
  const { device } = world.devices.find(({ ownId, isAway }) => ownId === request.by && !isAway) ?? {};
  if (!device) return;
  if (request.do === 'post' || request.do === 'postAgain') device.sync.posted(answer.body as PostedMessage);
  else if (['edit', 'delete', 'react', 'unreact'].includes(request.do)) device.sync.changed(message!);
  else if (['read', 'unread', 'own'].includes(request.do))
    device.sync.ownChanged({ changes: [answer.body as OwnStateOf] });
  else if (request.do === 'order') device.sync.ownChanged(answer.body as OwnStates);
}
