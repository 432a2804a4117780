/** Resolves when the browser has nothing better to do: what nobody waits for leaves the line to what they wait for. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such question.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}
