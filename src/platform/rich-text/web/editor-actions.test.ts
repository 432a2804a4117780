import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, test } from 'vitest';
import type { RichTextDocument } from '../contract/document.ts';
import { fromPlainText } from '../contract/from-plain-text.ts';
import { toPlainText } from '../contract/to-plain-text.ts';
import { documentExtensions } from './editor-extensions.ts';
import { emittedDocument } from './emitted-document.ts';
import { newLine } from './extensions/submit-keys.ts';
import { finishSmiley } from './extensions/typed-smileys.ts';
import { setLink } from './toolbar/set-link.ts';

const opened: Editor[] = [];

/** An editor that is on no screen, with the cursor at its end. */
function editorWith(content: RichTextDocument): Editor {
  const editor = new Editor({ element: null, extensions: documentExtensions('message'), content });
  opened.push(editor);
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  return editor;
}

afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

const paragraph = (...texts: string[]) => ({
  type: 'paragraph' as const,
  content: texts.map((text) => ({ type: 'text' as const, text })),
});

const listOf = (...words: string[]): RichTextDocument => ({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: words.map((word) => ({
        type: 'listItem',
        content: [word === '' ? { type: 'paragraph' as const } : paragraph(word)],
      })),
    },
  ],
});

const type = (editor: Editor, words: string) =>
  editor.commands.command(({ tr }) => Boolean(tr.insertText(words)));

const textOf = (editor: Editor) => toPlainText(emittedDocument(editor, 'message') ?? fromPlainText(''));

describe('a heart at the end of a text', () => {
  test.each([
    ['merci <3', 'merci ❤️'],
    ['<3', '❤️'],
    ['a<3', 'a<3'],
    ['<30', '<30'],
    ['<3 ', '<3 '],
  ])('%j becomes %j when it is sent', (before, after) => {
    const editor = editorWith({ type: 'doc', content: [paragraph(before)] });
    finishSmiley(editor);
    expect(textOf(editor)).toBe(after);
  });

  test('stays as it is in code', () => {
    const editor = editorWith({
      type: 'doc',
      content: [{ type: 'codeBlock', content: [{ type: 'text', text: 'i <3' }] }],
    });
    finishSmiley(editor);
    expect(textOf(editor)).toBe('i <3');
  });
});

describe('what is given to those outside', () => {
  test('is null when there is nothing to read', () => {
    expect(
      emittedDocument(editorWith({ type: 'doc', content: [{ type: 'paragraph' }] }), 'message'),
    ).toBeNull();
    expect(emittedDocument(editorWith(listOf('')), 'message')).toBeNull();
    expect(
      emittedDocument(editorWith({ type: 'doc', content: [paragraph(' \u00A0')] }), 'message'),
    ).toBeNull();
  });

  test('has no empty paragraph around it', () => {
    const { content } = fromPlainText('bonjour');
    const editor = editorWith({
      type: 'doc',
      content: [{ type: 'paragraph' }, ...content, { type: 'paragraph' }],
    });
    expect(emittedDocument(editor, 'message')).toEqual({ type: 'doc', content });
  });
});

describe('a new line by Shift Enter', () => {
  const after = (editor: Editor, words: string) => {
    newLine(editor);
    type(editor, words);
    return emittedDocument(editor, 'message');
  };

  test('is a line break in a paragraph, after the heart is finished', () => {
    expect(after(editorWith({ type: 'doc', content: [paragraph('un <3')] }), 'deux')).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'un ❤️' }, { type: 'hardBreak' }, { type: 'text', text: 'deux' }],
        },
      ],
    });
  });

  test('is an item in a list, and leaves the list from an empty one', () => {
    const list = (...words: string[]) => {
      const editor = editorWith(listOf(...words));
      // After the list, the kit keeps a paragraph to write in.
      editor.commands.setTextSelection(editor.state.doc.child(0).nodeSize - 3);
      return editor;
    };
    expect(after(list('un'), 'deux')).toEqual(listOf('un', 'deux'));
    expect(after(list('un', ''), 'deux')).toEqual({
      type: 'doc',
      content: [...listOf('un').content, paragraph('deux')],
    });
  });

  test('is a line of code in a code block', () => {
    const code = (text: string): RichTextDocument => ({
      type: 'doc',
      content: [{ type: 'codeBlock', content: [{ type: 'text', text }] }],
    });
    const editor = editorWith(code('un'));
    editor.commands.setTextSelection(3);
    expect(after(editor, 'deux')).toEqual(code('un\ndeux'));
  });
});

describe('linking', () => {
  const href = 'https://www.vitrabelle.example';
  const linked = (text: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] });

  test('takes the selected words', () => {
    const editor = editorWith(fromPlainText('notre site ici'));
    editor.commands.setTextSelection({ from: 7, to: 11 });
    setLink(editor, href, 'vitrabelle');
    expect(emittedDocument(editor, 'message')?.content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'notre ' }, linked('site'), { type: 'text', text: ' ici' }],
      },
    ]);
  });

  test('writes the address when nothing is selected', () => {
    const editor = editorWith({ type: 'doc', content: [paragraph('voir ')] });
    setLink(editor, href, 'vitrabelle');
    type(editor, ' !');
    expect(emittedDocument(editor, 'message')?.content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'voir ' }, linked('vitrabelle'), { type: 'text', text: ' !' }],
      },
    ]);
  });

  test('changes the whole link under the cursor', () => {
    const editor = editorWith(fromPlainText('voir https://a.example ici'));
    editor.commands.setTextSelection(12);
    setLink(editor, href, 'autre');
    expect(emittedDocument(editor, 'message')?.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'voir ' },
          linked('https://a.example'),
          { type: 'text', text: ' ici' },
        ],
      },
    ]);
  });
});
