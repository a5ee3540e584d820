/** One answer of a GIFT question: its mark, its share of the points in per cent, its text as written and its feedback. */
export interface GiftAnswer {
  readonly mark: '=' | '~';
  readonly weight: number;
  readonly text: string;
  readonly feedback: string;
}

type GiftKind = 'true' | 'false' | 'number' | 'matching' | 'typed' | 'choice' | 'essay';

/** What stands between the braces. Marks that follow a backslash are text. */
export function readAnswers(inside: string): { kind: GiftKind; list: readonly GiftAnswer[] } {
  const trimmed = inside.trim();
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#([^]*))?$/i.exec(trimmed);
  if (truth) {
    const [wrong = '', right = ''] = splitAt(truth[2] ?? '', '#');
    const isTrue = /^T/i.test(truth[1] ?? '');
    return { kind: isTrue ? 'true' : 'false', list: [{ mark: '=', weight: 100, text: '', feedback: right }, { mark: '~', weight: 0, text: '', feedback: wrong }] };
  }
  if (trimmed === '') return { kind: 'essay', list: [] };
  if (trimmed.startsWith('#')) {
    const numeric = trimmed.slice(1).trim();
    return { kind: 'number', list: /^[=~]/.test(numeric) ? answersIn(numeric) : answersIn(`=${numeric}`) };
  }
  const list = answersIn(trimmed);
  if (list.length > 0 && list.every((a) => a.mark === '=')) return { kind: list.some((a) => escaped(a.text, '->') >= 0) ? 'matching' : 'typed', list };
  return { kind: 'choice', list };
}

function answersIn(text: string): GiftAnswer[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '=' || text.charAt(at) === '~') marks.push(at);
  }
  return marks.map((begin, i) => {
    const piece = text.slice(begin + 1, marks[i + 1] ?? text.length);
    const [, weight, rest = ''] = /^\s*(?:%(-?[\d.,]+)%)?([^]*)$/.exec(piece) ?? [];
    const [answer = '', ...feedback] = splitAt(rest, '#');
    const mark = text.charAt(begin) === '=' ? '=' : '~';
    const share = Number(weight?.replace(',', '.'));
    return { mark, weight: weight === undefined || !Number.isFinite(share) ? (mark === '=' ? 100 : 0) : share, text: answer.trim(), feedback: feedback.join('#').trim() };
  });
}

function splitAt(text: string, mark: string): string[] {
  const at = escaped(text, mark);
  return at < 0 ? [text] : [text.slice(0, at), ...splitAt(text.slice(at + mark.length), mark)];
}

/** Where `mark` stands without a backslash before it; -1 where it does not. */
export function escaped(text: string, mark: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

export function unescape(text: string): string {
  return text.replace(/\\(n|[^])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
