import { getSchema } from '@tiptap/core';
import {
  Fragment,
  Mark as PmMark,
  Node as PmNode,
  type ContentMatch,
  type NodeType,
  type Schema,
} from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../../../../test/support/arbitrary-document.ts';
import { checkDocument, type RichTextLimits } from '../contract/document.ts';
import { MARK_TYPES, NODE_TYPES } from '../contract/nodes.ts';
import { documentExtensions } from './editor-extensions.ts';
import { pastedText } from './pasted-text.ts';

const WIDE: RichTextLimits = {
  textLength: 1e6,
  nodeCount: 1e6,
  jsonLength: 1e9,
  depth: 1000,
  mentions: 'allowed',
};
const message = getSchema(documentExtensions('message'));
const mail = getSchema(documentExtensions('mail'));

const sorted = (names: readonly string[]) => [...names].sort();
const nodesOf = (schema: Schema) => sorted(Object.keys(schema.nodes));
const attributesOf = (schema: Schema) =>
  Object.fromEntries(
    [...Object.values(schema.nodes), ...Object.values(schema.marks)]
      .map((type) => [type.name, Object.keys(type.spec.attrs ?? {})] as const)
      .filter(([, names]) => names.length > 0),
  );

type Draw = (below: number) => number;

const MARK_ATTRIBUTES: Record<string, object> = {
  link: { href: 'https://a.example' },
  textColor: { color: 'red' },
};

const drawnMarks = (schema: Schema, draw: Draw): readonly PmMark[] =>
  Object.values(schema.marks)
    .filter(() => draw(3) === 0)
    .reduce<readonly PmMark[]>(
      (set, type) => type.create(MARK_ATTRIBUTES[type.name] ?? null).addToSet(set),
      PmMark.none,
    );

const childrenAllowed = (match: ContentMatch): NodeType[] =>
  Array.from({ length: match.edgeCount }, (_, index) => match.edge(index).type);

function drawnAttributes(name: string, draw: Draw): object | null {
  if (name === 'mention') return { userId: 'u1', label: 'Élo' };
  return name === 'orderedList' ? { start: draw(9) } : null;
}

function drawnChildren(type: NodeType, draw: Draw, depth: number): Fragment {
  const children: PmNode[] = [];
  let match = type.contentMatch;
  while (children.length < 3 && !(match.validEnd && draw(4) === 0)) {
    const choices = childrenAllowed(match).filter(
      (child) => depth < 4 || child.isInline || child.isTextblock,
    );
    const child = choices[draw(choices.length)];
    if (child === undefined) break;
    const node = drawnNode(child, draw, depth + 1);
    children.push(type.allowsMarks(node.marks) ? node : node.mark(PmMark.none));
    match = match.matchType(child) ?? match;
  }
  const missing = match.fillBefore(Fragment.empty, true) ?? Fragment.empty;
  return Fragment.from(children).append(missing);
}

/** A node as the editor's own schema allows it, drawn by walking its content expressions. */
function drawnNode(type: NodeType, draw: Draw, depth = 0): PmNode {
  const marks = type.isInline ? drawnMarks(type.schema, draw) : PmMark.none;
  if (type.isText) return type.schema.text('abc '.slice(0, 1 + draw(4)), marks);
  return type.create(drawnAttributes(type.name, draw), drawnChildren(type, draw, depth), marks);
}

describe('the editor', () => {
  test('knows the nodes, marks and attributes of the contract, and no other', () => {
    expect(nodesOf(message)).toEqual(sorted(NODE_TYPES));
    expect(nodesOf(mail)).toEqual(sorted(NODE_TYPES.filter((name) => name !== 'mention')));
    for (const schema of [message, mail])
      expect(sorted(Object.keys(schema.marks))).toEqual(sorted(MARK_TYPES));
    expect(attributesOf(message)).toEqual({
      orderedList: ['start'],
      mention: ['userId', 'label'],
      link: ['href'],
      textColor: ['color'],
    });
  });

  test('opens every document that the contract allows, and gives it back', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const opened = PmNode.fromJSON(message, document);
        opened.check();
        expect(PmNode.fromJSON(message, opened.toJSON()).eq(opened)).toBe(true);
        expect(checkDocument(opened.toJSON(), WIDE)).toMatchObject({ ok: true });
      }),
    );
  });

  test('makes no document that the contract refuses', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 20, maxLength: 100 }), (numbers) => {
        let at = 0;
        const draw = (below: number) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, below);
        const made = drawnNode(message.topNodeType, draw);
        made.check();
        const checked = checkDocument(made.toJSON(), WIDE);
        if (checked.ok) expect(PmNode.fromJSON(message, checked.document).eq(made)).toBe(true);
        else expect(checked.code).toBe('rich-text.empty');
        if (checked.ok) made.descendants((node) => void seen.add(node.type.name));
      }),
      { numRuns: 120 },
    );
    expect(sorted([...seen, 'doc'])).toEqual(sorted(NODE_TYPES));
  });
});

test('a pasted text keeps its lines and paragraphs, and means nothing else', () => {
  const slice = pastedText('un **a**\r\ndeux\u0000\n\n\ntrois', message);
  expect(slice.content.toJSON()).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'un **a**' }, { type: 'hardBreak' }, { type: 'text', text: 'deux' }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'trois' }] },
  ]);
});
