import { useState, type KeyboardEvent, type MouseEvent } from 'react';

/** Opens the menu of a line by a right click on it, or by the menu key. */
export function useRowMenu() {
  const [opened, setOpened] = useState(false);
  const open = (event: KeyboardEvent | MouseEvent) => {
    // What is right-clicked in a dialog or a menu of the line comes by here too.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    // Open menus close on a key that is pressed elsewhere in the document, this one too.
    event.stopPropagation();
    setOpened(true);
  };
  return {
    menu: { opened, onChange: setOpened },
    row: {
      onContextMenu: open,
      onKeyDown: (event: KeyboardEvent) => isMenuKey(event) && open(event),
    },
  };
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey);
