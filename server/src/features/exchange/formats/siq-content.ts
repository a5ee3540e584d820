import { childAt, childrenOf, type XmlElement } from '../containers/xml.ts';

export interface SiqContent {
  readonly text: string;
  /** What is shown with the answer. */
  readonly afterwards: string;
  /** Pictures, sounds and videos. */
  readonly media: readonly SiqMedia[];
}

export interface SiqMedia {
  readonly type: string;
  /** As the pack gives it. */
  readonly name: string;
  readonly isAnswer: boolean;
}

interface Piece {
  readonly type: string;
  readonly text: string;
  readonly isAnswer: boolean;
}

/** What a question of SIGame shows: the items of version 5, or the atoms of version 4, of which those after `marker` are the answer's. */
export function contentOf(question: XmlElement): SiqContent {
  const pieces = [...items(question), ...atoms(question)];
  const words = (isAnswer: boolean) => pieces.filter((p) => p.isAnswer === isAnswer && (p.type === 'text' || p.type === 'say')).map((p) => p.text).filter((t) => t !== '').join('\n');
  return {
    text: words(false), afterwards: words(true),
    media: pieces.filter((p) => p.type !== 'text' && p.type !== 'say').map(({ type, text, isAnswer }) => ({ type, name: text.replace(/^@/, ''), isAnswer })),
  };
}

/** A parameter of version 5. */
export function paramOf(question: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(childAt(question, 'params'), 'param').find((p) => p.attributes['name'] === name);
}

function items(question: XmlElement): Piece[] {
  return [['question', false] as const, ['answer', true] as const].flatMap(([name, isAnswer]) => {
    const param = paramOf(question, name);
    const list = childrenOf(param, 'item').map((item) => ({ type: item.attributes['type'] ?? 'text', text: item.text.trim(), isAnswer }));
    return list.length > 0 || !param ? list : [{ type: 'text', text: param.text.trim(), isAnswer }];
  });
}

function atoms(question: XmlElement): Piece[] {
  let isAnswer = false;
  return childrenOf(childAt(question, 'scenario'), 'atom').flatMap((atom) => {
    const type = atom.attributes['type'] ?? 'text';
    if (type === 'marker') isAnswer = true;
    return type === 'marker' ? [] : [{ type, text: atom.text.trim(), isAnswer }];
  });
}
