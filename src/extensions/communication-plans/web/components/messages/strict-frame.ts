/**
 * What the frame of a preview may load: its own style and pictures carried inside it. Nothing from the network,
 * so reading a preview tells nobody anything.
 */
const guard =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">' +
  // Links lead to a new window, which the frame may not open: nobody unsubscribes a client by reading.
  '<base target="_blank">';

/** The mail's document with that policy as the first thing it reads. */
export function strictFrame(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (!head) return `<!doctype html><html><head>${guard}</head><body>${html}</body></html>`;
  const after = head.index + head[0].length;
  return html.slice(0, after) + guard + html.slice(after);
}
