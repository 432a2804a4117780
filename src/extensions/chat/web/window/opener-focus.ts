/** What has the focus; of a line in a menu, what the menu belongs to. Null in a dialog, which goes. */
export function openerNow(): HTMLElement | null {
  const active = document.activeElement as HTMLElement | null;
  if (active?.closest('[role="dialog"]')) return null;
  const menu = active?.closest('[role="menu"]');
  return menu ? document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`) : active;
}

/** To where it was, unless something else has taken it meanwhile. */
export function returnFocus(opener: HTMLElement | null): void {
  setTimeout(() => {
    if (document.activeElement === document.body) opener?.focus();
  });
}
