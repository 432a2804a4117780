/** PostgreSQL takes less than 8,000 bytes in one notice; the rest is for the head. */
const pieceLength = 7_800;

/**
 * A text as notices: signs of one byte each, numbered (of equal notices of one moment PostgreSQL delivers one), and
 * marked: `.` is a whole text, `<` the first of several pieces, `+` one in the middle, `>` the last.
 */
export function piecesOf(processId: string, text: string, nextNumber: () => number): string[] {
  const plain = escape(text);
  const count = Math.max(1, Math.ceil(plain.length / pieceLength));
  return Array.from({ length: count }, (_, at) => {
    const piece = plain.slice(at * pieceLength, (at + 1) * pieceLength);
    return `${processId} ${nextNumber()} ${markOf(at, count)}${piece}`;
  });
}

function markOf(at: number, count: number): string {
  if (count === 1) return '.';
  if (at === 0) return '<';
  return at === count - 1 ? '>' : '+';
}

export interface Assembly {
  /** Who says it, and the text once its last piece is there. */
  add(notice: string): { processId: string; text: string | null };
  forget(): void;
}

/** Puts the texts of each process together again. What began before we listened is left out. */
export function createAssembly(): Assembly {
  const begun = new Map<string, string>();

  function textOf(processId: string, mark: string, piece: string): string | null {
    const before = mark === '.' || mark === '<' ? '' : begun.get(processId);
    if (before === undefined) return null;
    const plain = before + piece;
    if (mark === '<' || mark === '+') begun.set(processId, plain);
    else begun.delete(processId);
    return mark === '.' || mark === '>' ? unescape(plain) : null;
  }

  return {
    add(notice) {
      const [, processId = '', mark = '', piece = ''] = /^(\S+) \d+ ([.<+>])(.*)$/s.exec(notice) ?? [];
      return { processId, text: textOf(processId, mark, piece) };
    },
    forget: () => begun.clear(),
  };
}

const escape = (text: string) =>
  text.replaceAll(/[^\x20-\x7d]/g, (sign) => `~${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const unescape = (plain: string) =>
  plain.replaceAll(/~([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
