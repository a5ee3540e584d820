import { unescapeChgk } from '../assembly/chgk-answer.ts';

export interface ChgkWords {
  /** What players read. */
  readonly text: string;
  /** Hints to whoever reads the question out. */
  readonly forHost: readonly string[];
  /** Names of pictures and sounds. */
  readonly media: readonly string[];
}

const HANDOUT = /^(раздат|раздач|таркат|tarqat|handout|материал)/i;

/**
 * The words of a ChGK text without its marks: emphasis, pictures, what the screen shows instead of what is said. Of an answer
 * the brackets and backslashes stay, for `chgkSpellings`.
 */
export function chgkWords(marked: string, { isAnswer = false }: { isAnswer?: boolean } = {}): ChgkWords {
  const forHost: string[] = [];
  const media: string[] = [];
  let text = marked
    .replace(/\((?:img|pic|aud|video|audio):?\s+([^()]*)\)/gi, (_, inside: string) => {
      media.push(inside.trim().split(/\s+/).at(-1) ?? '');
      return '';
    })
    .replace(/\(screen ([^|()]*)\|([^()]*)\)/gi, (_, _said: string, shown: string) => shown)
    .replace(/\((?:PAGEBREAK|LINEBREAK)\)/g, '\n')
    .replace(/<\/?раздатка>/gi, '');
  if (!isAnswer) text = text.replace(/^\s*\[([^[\]]*)\]/, (_, inside: string) => {
    const [, label = '', rest = ''] = /^([^:]{0,40}):([^]*)$/.exec(inside) ?? [];
    if (HANDOUT.test(label.trim())) return `${rest.trim()}\n`;
    forHost.push(inside.trim());
    return '';
  });
  const plain = text
    .split(/(https?:\/\/\S+)/i)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/(?<!\\)(?:_{1,6}|~)/g, '')))
    .join('');
  return { text: (isAnswer ? plain : unescapeChgk(plain)).split('\n').map((line) => line.trimEnd()).filter((line) => line !== '').join('\n').trim(), forHost, media };
}

/** Several lines that begin with a dash: questions in one question (a duplet, a blitz). */
export function hasList(text: string): boolean {
  return text.split('\n').filter((line) => /^-\s*\S/.test(line.trim())).length > 1;
}
