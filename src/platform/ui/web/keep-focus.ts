/**
 * A dialog that is taken off the page rather than closed takes the focus with it. Gives it back to what had it before
 * (the button of the menu, for an entry of one), or else to the page, unless it has gone elsewhere.
 */
export function keepFocusAfterDialogs(page: Document): void {
  let last: HTMLElement | null = null;
  // A menu is gone when the dialog that it opened has the focus.
  let menuButton: HTMLElement | null = null;
  const opened: { dialog: Element; before: HTMLElement | null }[] = [];
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const dialog = target.closest('[role=dialog]');
    if (dialog && !opened.some((known) => known.dialog === dialog))
      opened.push({ dialog, before: menuButton ?? last });
    if (target !== menuButton) menuButton = buttonOfMenu(target);
    last = target;
  });
  const observer = new MutationObserver(() => {
    while (opened.length > 0 && !opened.at(-1)!.dialog.isConnected) {
      const { before } = opened.pop()!;
      const place = before?.isConnected ? before : page.getElementById('content');
      if (page.activeElement === page.body) place?.focus({ preventScroll: true });
    }
  });
  observer.observe(page, { subtree: true, childList: true });
}

const buttonOfMenu = (item: Element): HTMLElement | null => {
  const named = item.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return named ? item.ownerDocument.getElementById(named) : null;
};

/**
 * A button that works on what was asked is disabled meanwhile, and the browser takes the focus away from it: who uses
 * the keyboard would begin at the head of the page again. Gives it back when the button can be used again, unless the
 * focus has gone elsewhere.
 */
export function keepFocusOfBusyButtons(page: Document): void {
  let last: EventTarget | null = null;
  page.addEventListener('focusin', ({ target }) => (last = target));
  // Whoever points at something has left it.
  page.addEventListener('pointerdown', () => (last = null));
  const observer = new MutationObserver((changes) => {
    const freed = changes.find(({ target }) => target === last)?.target;
    if (!(freed instanceof HTMLButtonElement) || freed.disabled) return;
    if (page.activeElement === page.body || page.activeElement === null) freed.focus({ preventScroll: true });
  });
  observer.observe(page, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
