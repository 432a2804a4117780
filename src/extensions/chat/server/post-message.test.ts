import { describe, expect, it } from 'vitest';
import { openForFile } from '../../../../test/support/open-for-file.ts';
import { conversationTopic } from '../contract/events.ts';
import { clientId, said, testChat } from './test-chat.ts';

const [app, sophie, karim] = await openForFile('smarchand', 'kbenali');
const chat = testChat(sophie);

describe('posting a message', () => {
  it('gives it the next place, and hands it live to those who are in the conversation', async () => {
    const { id } = await chat.createChannel('Livraisons', ['u2']);
    const socket = await karim.live();
    await socket.subscribe(conversationTopic(id));
    const first = await chat.post(id, 'Premier');
    const second = await testChat(karim).post(id, 'Second');
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect((await chat.page(id)).messages).toEqual([first, second]);
    await socket.next((frame) => frame.type === 'event' && (frame.data as { rev: number }).rev === 2);
    const heard = socket.frames.flatMap((frame) => (frame.type === 'event' ? [frame.data] : []));
    expect(heard).toEqual([
      { conversationId: id, rev: 1, previousRev: 0, message: first },
      { conversationId: id, rev: 2, previousRev: 1, message: second },
    ]);
  });

  it('acknowledges it to a writer who has left since, without what others made of it', async () => {
    const { id } = await chat.createChannel('Départs', ['u2']);
    const sent = await testChat(karim).post(id, 'Au revoir', [], 'said-before-leaving');
    await chat.react(sent, '😿');
    const before = await testChat(karim).post(id, 'Au revoir', [], 'said-before-leaving');
    expect(before.reactions).toEqual([{ emoji: '😿', userIds: ['u1'] }]);
    await karim.post(`/api/chat/conversations/${id}/leave`);
    const again = await testChat(karim).post(id, 'Au revoir', [], 'said-before-leaving');
    expect([again.id, again.seq, again.rev, again.reactions]).toEqual([sent.id, sent.seq, sent.seq, []]);
  });

  it('keeps the document as the contract names it, formatting and smileys included', async () => {
    const { id } = await chat.createChannel('Mise en forme', ['u2']);
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Prêt', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' 👍🏽 <script>alert(1)</script>' },
          ],
        },
      ],
    };
    await sophie.post(`/api/chat/conversations/${id}/messages`, {
      clientId: clientId(),
      body,
      recipients: [],
    });
    expect((await testChat(karim).page(id)).messages.map((message) => message.body)).toEqual([body]);
    const listed = await testChat(karim).conversation(id);
    expect(listed?.lastMessage?.text).toBe('Prêt 👍🏽 <script>alert(1)</script>');
  });

  it('is repeated without harm: one message, the same answer, one event', async () => {
    const { id } = await chat.createChannel('Répétitions', ['u2']);
    const socket = await karim.live();
    await socket.subscribe(conversationTopic(id));
    const sentAs = clientId();
    const first = await chat.post(id, 'Une fois', [], sentAs);
    expect(await chat.post(id, 'Une fois', [], sentAs)).toEqual(first);
    const last = await chat.post(id, 'Fin');
    expect(last.seq).toBe(2);
    await socket.next((frame) => frame.type === 'event' && (frame.data as { rev: number }).rev === 2);
    expect(socket.frames.filter((frame) => frame.type === 'event')).toHaveLength(2);
  });

  it('is repeated at the same instant without harm, and leaves no hole in the places', async () => {
    const { id } = await chat.createChannel('Simultanés', ['u2']);
    const sentAs = clientId();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => chat.post(id, 'En même temps', [], sentAs)),
    );
    expect(new Set(answers.map((message) => JSON.stringify(message))).size).toBe(1);
    const after = await chat.post(id, 'Après');
    expect((await chat.page(id)).messages.map((message) => message.seq)).toEqual([1, 2]);
    expect(after.rev).toBe(2);
  });

  it('of two people with the same client id makes two messages', async () => {
    const { id } = await chat.createChannel('Mêmes numéros', ['u2']);
    const sentAs = clientId();
    const hers = await chat.post(id, 'De Sophie', [], sentAs);
    const his = await testChat(karim).post(id, 'De Karim', [], sentAs);
    expect(his.id).not.toBe(hers.id);
    expect((await chat.page(id)).messages).toHaveLength(2);
  });

  it('gives 50 messages posted together the places 1 to 50', async () => {
    const { id } = await chat.createChannel('Foule', ['u2']);
    const posted = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        testChat(index % 2 ? sophie : karim).post(id, `Message ${index}`),
      ),
    );
    const dense = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(posted.map((message) => message.seq).sort((a, b) => a - b)).toEqual(dense);
    const { messages, hasOlder } = await chat.page(id);
    expect(messages.map((message) => message.seq)).toEqual(dense);
    expect(messages.map((message) => message.rev)).toEqual(dense);
    expect(hasOlder).toBe(false);
  });

  it('never goes back in time within a conversation', async () => {
    const { id } = await chat.createChannel('Horloge', ['u2']);
    const first = await chat.post(id, 'À l’heure');
    app.clock.advance(-3_600_000);
    const second = await chat.post(id, 'L’horloge a reculé');
    app.clock.advance(3_600_000);
    expect(second.postedAt).toBe(first.postedAt);
  });
});

describe('reading messages', () => {
  it('goes back page by page to the first one', async () => {
    const { id } = await chat.createChannel('Longue histoire', ['u2']);
    for (let index = 1; index <= 120; index += 1) await chat.post(id, `n° ${index}`);
    const newest = await chat.page(id);
    expect(newest.messages.map((message) => message.seq)).toEqual(places(71, 120));
    expect(newest.hasOlder).toBe(true);
    const middle = await chat.page(id, 71);
    expect(middle.messages.map((message) => message.seq)).toEqual(places(21, 70));
    const oldest = await chat.page(id, 21);
    expect(oldest.messages.map((message) => message.seq)).toEqual(places(1, 20));
    expect([middle.hasOlder, oldest.hasOlder]).toEqual([true, false]);
  });
});

const places = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a message that cannot be taken', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const link = (href: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href } }] }],
  });
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce(
      (inside) => ({ type: 'blockquote', content: [inside] }),
      paragraph('fond'),
    );

  it.each([
    ['nothing to read', [{ type: 'paragraph' }], 422, 'rich-text.empty'],
    ['only invisible signs', [paragraph('\u200B\u00A0')], 422, 'rich-text.empty'],
    ['too long a text', [paragraph('x'.repeat(100_000))], 422, 'rich-text.tooLong'],
    ['too many nodes', Array.from({ length: 8_000 }, () => paragraph('x')), 422, 'rich-text.tooComplex'],
    ['too deep a nesting', [deep(500)], 422, 'rich-text.tooDeep'],
    ['a link that runs a script', [link('javascript:alert(1)')], 422, 'rich-text.badLink'],
    ['an image', [{ type: 'image', attrs: { src: 'https://x.example/a.png' } }], 422, 'rich-text.malformed'],
    ['a style', [{ ...paragraph('x'), attrs: { style: 'x' } }], 422, 'rich-text.malformed'],
  ])('because of %s is refused with its reason', async (_name, content, status, code) => {
    const before = await chat.page('ch3');
    const answer = await sophie.request('POST', '/api/chat/conversations/ch3/messages', {
      clientId: clientId(),
      body: { type: 'doc', content },
      recipients: [],
    });
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(answer.error.fields.map((field) => field.path)).toEqual(['/body']);
    expect(await chat.page('ch3')).toEqual(before);
  });

  it.each([
    ['no body', { clientId: 'abcdefgh', recipients: [] }],
    ['a text for a document', { clientId: 'abcdefgh', body: 'bonjour', recipients: [] }],
    ['no client id', { body: said('x'), recipients: [] }],
    ['a client id with other signs', { clientId: "a'; drop table", body: said('x'), recipients: [] }],
    ['an unknown field', { clientId: 'abcdefgh', body: said('x'), recipients: [], seq: 4 }],
    [
      'too many recipients',
      { clientId: 'abcdefgh', body: said('x'), recipients: Array.from({ length: 51 }, (_, i) => `u${i}`) },
    ],
  ])('because of %s is refused before it is looked at', async (_name, sent) => {
    const answer = await sophie.request('POST', '/api/chat/conversations/ch3/messages', sent);
    expect([answer.status, answer.error.code]).toEqual([400, 'platform.invalid']);
  });
});
