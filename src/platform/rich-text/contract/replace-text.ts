import { cleanText } from './clean-text.ts';
import { mapInlines } from './map-inlines.ts';
import type { DocumentNode, InlineNode, TextNode } from './nodes.ts';
import { splitLines } from './split-lines.ts';

interface Found {
  start: number;
  end: number;
  by: string;
}

// The part of `whole` from `start` to `end`, where a found text is replaced in the part that holds its beginning.
function replacePart(whole: string, found: readonly Found[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const match of found) {
    if (match.end <= at || match.start >= end) continue;
    text += whole.slice(at, Math.max(at, match.start)) + (match.start >= start ? match.by : '');
    at = match.end;
  }
  return text + whole.slice(at, Math.max(at, end));
}

/** Gives the replacement of one match: the whole text found, then its groups. */
export type Replacement = (found: string, ...groups: (string | undefined)[]) => string;

function replaceRun(run: readonly TextNode[], pattern: RegExp, by: Replacement): TextNode[] {
  const whole = run.map((node) => node.text).join('');
  const found = [...whole.matchAll(pattern)]
    .filter((match) => match[0] !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      by: cleanText(by(match[0], ...match.slice(1))),
    }));
  if (found.length === 0) return [...run];
  let end = 0;
  return run.map((node) => {
    const start = end;
    end += node.text.length;
    return { ...node, text: replacePart(whole, found, start, end) };
  });
}

function textRuns(nodes: readonly InlineNode[]): (TextNode[] | InlineNode)[] {
  const runs: (TextNode[] | InlineNode)[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (node.type !== 'text') runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

/**
 * A copy of the document with every match of `pattern` (global flag) replaced, also where its letters carry
 * different marks: half of a `%NAME%` in bold is still that name. The replacement takes the marks of the first
 * letter; its line ends become `hardBreak`s, except in a code block.
 */
export function replaceText(document: DocumentNode, pattern: RegExp, by: Replacement): DocumentNode {
  return mapInlines(document, {
    paragraph: (nodes) =>
      textRuns(nodes).flatMap((run) =>
        Array.isArray(run) ? replaceRun(run, pattern, by).flatMap(splitLines) : [run],
      ),
    code: (nodes) => replaceRun(nodes, pattern, by).filter((node) => node.text !== ''),
  });
}
