import { Portal } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore, type MouseEvent } from 'react';
import type { CompletionStore, OpenCompletion } from './completion-store.ts';
import styles from './completion-list.module.css';

interface CompletionListProps {
  store: CompletionStore;
  editor: Editor;
}

/** Tells screen readers, on the text itself, which line the arrows have reached (WAI-ARIA, list autocomplete). */
function useActiveDescendant(editor: Editor, listId: string, optionId: string) {
  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', optionId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, listId, optionId]);
}

// The text keeps the cursor while its list is touched.
const keepFocus = (event: MouseEvent) => event.preventDefault();

function OpenList({ open, store, editor }: CompletionListProps & { open: OpenCompletion }) {
  const { completion, items, active, choose, mount } = open;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const optionId = (index: number) => `${id}-${index}`;
  useActiveDescendant(editor, id, optionId(active));
  useLayoutEffect(() => (list.current === null ? undefined : mount(list.current)), [mount]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={completion.listLabel} className={styles.list}>
      {items.map((item, index) => (
        <div
          key={item.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onMouseDown={keepFocus}
          onMouseMove={() => index !== active && store.set({ ...open, active: index })}
          onClick={() => choose(item)}
        >
          {item.icon !== undefined && (
            <span className={styles.icon} aria-hidden>
              {item.icon}
            </span>
          )}
          <span className={styles.label} dir="auto">
            {item.label}
          </span>
          {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
        </div>
      ))}
    </div>
  );
}

/** The list at the cursor, when a trigger has opened one. */
export function CompletionList({ store, editor }: CompletionListProps) {
  const open = useSyncExternalStore(store.subscribe, store.get);
  if (open === null) return null;
  return (
    <Portal>
      <OpenList open={open} store={store} editor={editor} />
    </Portal>
  );
}
