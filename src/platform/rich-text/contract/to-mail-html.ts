import { escapeHtml } from '../../text/contract/escape-html.ts';
import { linkRuns, type LinkRun } from './link-runs.ts';
import type { BlockNode, DocumentNode, InlineNode, Mark } from './nodes.ts';
import { TEXT_COLORS } from './text-colors.ts';

const FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5";
const MONOSPACE = 'font-family:Consolas,Menlo,monospace;font-size:14px;background:#f3f2f0';
const LIST = 'margin:0 0 16px;padding-left:24px';
const STYLES = {
  document: `${FONT};color:#26241f`,
  paragraph: 'margin:0 0 16px',
  item: 'margin:0 0 4px',
  quote: 'margin:0 0 16px;padding-left:12px;border-left:3px solid #d5d2cc;color:#5c584f',
  codeBlock: `${MONOSPACE};margin:0 0 16px;padding:12px;white-space:pre-wrap`,
  code: `${MONOSPACE};padding:1px 4px`,
  link: 'color:#1c62b9;text-decoration:underline',
};

function wrapInMark(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`;
    case 'italic':
      return `<em>${html}</em>`;
    case 'underline':
      return `<u>${html}</u>`;
    case 'strike':
      return `<s>${html}</s>`;
    case 'code':
      return `<code style="${STYLES.code}">${html}</code>`;
    case 'textColor':
      return `<span style="color:${TEXT_COLORS[mark.attrs.color].light}">${html}</span>`;
    case 'link':
      return html; // written once around the run, by runHtml
  }
}

function plainInline(node: InlineNode): string {
  if (node.type === 'hardBreak') return '<br>';
  return escapeHtml(node.type === 'text' ? node.text : `@${node.attrs.label}`);
}

const inlineHtml = (node: InlineNode): string =>
  (node.marks ?? []).reduceRight(wrapInMark, plainInline(node));

function runHtml({ href, nodes }: LinkRun): string {
  const html = nodes.map(inlineHtml).join('');
  return href === null ? html : `<a href="${escapeHtml(href)}" style="${STYLES.link}">${html}</a>`;
}

const paragraphHtml = (nodes: readonly InlineNode[], style: string): string =>
  `<p style="${style}">${linkRuns(nodes).map(runHtml).join('') || '<br>'}</p>`;

function itemHtml(content: readonly BlockNode[]): string {
  const html = content.map((block) =>
    block.type === 'paragraph' ? paragraphHtml(block.content ?? [], STYLES.item) : blockHtml(block),
  );
  return `<li>${html.join('')}</li>`;
}

function blockHtml(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block.content ?? [], STYLES.paragraph);
    case 'codeBlock':
      return `<pre style="${STYLES.codeBlock}">${(block.content ?? []).map(plainInline).join('')}</pre>`;
    case 'blockquote':
      return `<blockquote style="${STYLES.quote}">${block.content.map(blockHtml).join('')}</blockquote>`;
    case 'bulletList':
      return `<ul style="${LIST}">${block.content.map((item) => itemHtml(item.content)).join('')}</ul>`;
    case 'orderedList':
      return `<ol start="${block.attrs?.start ?? 1}" style="${LIST}">${block.content.map((item) => itemHtml(item.content)).join('')}</ol>`;
  }
}

/** The document as HTML for mail programs: one `<div>`, styles written on each element, every value escaped. */
export const toMailHtml = (document: DocumentNode): string =>
  `<div style="${STYLES.document}">${document.content.map(blockHtml).join('')}</div>`;
