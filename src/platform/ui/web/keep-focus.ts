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
