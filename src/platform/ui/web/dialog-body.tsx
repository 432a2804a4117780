import type { ReactNode } from 'react';

/**
 * What a dialog holds. Opening it puts the focus on its first field or button, and not on the cross that closes it,
 * unless something in it asks for the focus itself (`data-autofocus`).
 */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div ref={chooseStart}>{children}</div>;
}

const controls = ['input', 'button', 'textarea', 'select', 'a[href]', '[tabindex]']
  .map((each) => `${each}:not(:disabled, [tabindex="-1"])`)
  .join(',');

/** Before the dialog looks for what asks for the focus. */
function chooseStart(body: HTMLDivElement | null): void {
  if (!body || body.querySelector('[data-autofocus]')) return;
  const first = body.querySelector(controls);
  const chosen = first?.closest('[role="radiogroup"]')?.querySelector('input:checked');
  (chosen ?? first)?.setAttribute('data-autofocus', '');
}
