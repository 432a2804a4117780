import { createContext, Fragment, memo, useContext, useMemo, type ReactNode } from 'react';
import { cleanText } from '../contract/clean-text.ts';
import type { RichTextDocument } from '../contract/document.ts';
import { linkRuns, type LinkRun } from '../contract/link-runs.ts';
import { isSafeHref } from '../contract/links.ts';
import type { BlockNode, InlineNode, Mark, MentionNode } from '../contract/nodes.ts';
import type { NameOf } from '../contract/to-plain-text.ts';
import { isJumboEmoji } from './jumbo-emoji.ts';
import styles from './rich-text.module.css';
import { textColorStyle } from './text-color-style.ts';

/** What is known of the people mentioned. */
interface Mentioned {
  /** The reader: mentions of them stand out. */
  ownId?: string | undefined;
  /** The present name of somebody; the name that was written, where it answers undefined. Keep it stable. */
  nameOf?: NameOf | undefined;
}

const MentionedPeople = createContext<Mentioned>({});

interface RichTextViewProps extends Mentioned {
  document: RichTextDocument;
  /** In a message, a few emoji alone are shown large. */
  variant: 'message' | 'mail';
}

function wrapInMark(content: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{content}</strong>;
    case 'italic':
      return <em>{content}</em>;
    case 'underline':
      return <u>{content}</u>;
    case 'strike':
      return <s>{content}</s>;
    case 'code':
      return <code>{content}</code>;
    case 'textColor':
      return <span style={{ color: textColorStyle(mark.attrs.color) }}>{content}</span>;
    case 'link':
      return content; // put once around the run, by Run
  }
}

// Its own direction, so that a name never turns the sentence around it.
function Mention({ userId, label }: MentionNode['attrs']) {
  const { ownId, nameOf } = useContext(MentionedPeople);
  const name = cleanText(nameOf?.(userId) ?? label).replaceAll('\n', ' ');
  return (
    <span data-mention={userId} data-own={userId === ownId || undefined} dir="auto">
      @{name}
    </span>
  );
}

function plainInline(node: InlineNode): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  return node.type === 'text' ? node.text : <Mention {...node.attrs} />;
}

function Run({ href, nodes }: LinkRun) {
  const content = nodes.map((node, index) => (
    <Fragment key={index}>{(node.marks ?? []).reduceRight(wrapInMark, plainInline(node))}</Fragment>
  ));
  if (href === null || !isSafeHref(href)) return content;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {content}
    </a>
  );
}

const Inlines = ({ nodes }: { nodes: readonly InlineNode[] }) =>
  nodes.length === 0 ? <br /> : linkRuns(nodes).map((run, index) => <Run key={index} {...run} />);

const Blocks = ({ nodes }: { nodes: readonly BlockNode[] }) =>
  nodes.map((node, index) => <Block key={index} node={node} />);

// The direction of each block is that of its own words.
function Block({ node }: { node: BlockNode }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines nodes={node.content ?? []} />
        </p>
      );
    case 'codeBlock':
      return (
        <pre dir="auto" tabIndex={0}>
          <code>{(node.content ?? []).map((text) => text.text).join('')}</code>
        </pre>
      );
    case 'blockquote':
      return (
        <blockquote dir="auto">
          <Blocks nodes={node.content} />
        </blockquote>
      );
    case 'bulletList':
    case 'orderedList':
      return <List node={node} />;
  }
}

function List({ node }: { node: Extract<BlockNode, { type: 'bulletList' | 'orderedList' }> }) {
  const items = node.content.map((item, index) => (
    <li key={index} dir="auto">
      <Blocks nodes={item.content} />
    </li>
  ));
  return node.type === 'bulletList' ? <ul>{items}</ul> : <ol start={node.attrs?.start}>{items}</ol>;
}

/** A checked document on screen. Made of React elements: no HTML of anybody is inserted. */
export const RichTextView = memo(function RichTextView({
  document,
  variant,
  ownId,
  nameOf,
}: RichTextViewProps) {
  const jumbo = variant === 'message' && isJumboEmoji(document);
  const mentioned = useMemo(() => ({ ownId, nameOf }), [ownId, nameOf]);
  return (
    <MentionedPeople value={mentioned}>
      <div className={jumbo ? `${styles.richText} ${styles.jumbo}` : styles.richText}>
        <Blocks nodes={document.content} />
      </div>
    </MentionedPeople>
  );
});
