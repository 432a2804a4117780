import { escapeHtml } from '../../../platform/text/contract/escape-html.ts';

/** A line of a mail's head, as the reader sees it. */
export interface HeadLine {
  label: string;
  text: string;
}

const style =
  'font:13px/1.5 sans-serif;color:#000;border-bottom:1px solid #999;margin:0 0 16px;padding:0 0 12px;overflow-wrap:anywhere';

/** The page of a mail with its head above it, as a letter is filed: who, to whom, when, with what. Pure. */
export function printedPage(page: string, subject: string, lines: readonly HeadLine[]): string {
  const told = lines
    .map(({ label, text }) => `<div><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</div>`)
    .join('');
  const head = `<div style="${style}"><h1 style="font-size:18px;margin:0 0 8px">${escapeHtml(subject)}</h1>${told}</div>`;
  const body = /<body(?:\s[^>]*)?>/i.exec(page);
  if (!body) return head + page;
  const after = body.index + body[0].length;
  return page.slice(0, after) + head + page.slice(after);
}

/**
 * Prints a mail by itself, all of its pages, without the window around it. The frame may do nothing but be printed:
 * no script, no form, nothing from elsewhere.
 */
export function printMail(document: string, title: string): void {
  const frame = window.document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = title;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;inset-block-end:0';
  frame.srcdoc = document;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener('afterprint', () => frame.remove());
    page.focus();
    page.print();
  });
  window.document.body.append(frame);
}
