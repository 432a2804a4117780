import type { Editor } from '@tiptap/core';

/** Links the selected words, or the whole link under the cursor, or else writes `words` as a link. */
export function setLink(editor: Editor, href: string, words: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const link = { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
    chain.insertContent(link).unsetMark('link').run();
    return;
  }
  chain.extendMarkRange('link').setMark('link', { href }).run();
}
