import { useEditorState, type Editor } from '@tiptap/react';
import { ALL_FORMATS } from './formats.ts';

/** Which formats are on under the cursor, by name. */
export const useActiveFormats = (editor: Editor): Record<string, boolean> =>
  useEditorState({
    editor,
    selector: (state) =>
      Object.fromEntries(ALL_FORMATS.map(({ name }) => [name, state.editor.isActive(name)])),
  });
