import type { Script } from '../game/decision.ts';
import { languages } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { Choice, KindContent, KindKey, MarkedName } from '../quest/kinds/all.ts';
import { surveyNames, type SurveyName } from '../quest/kinds/surveys.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';

/** A text that tells its language, so that a test sees which one was shown. */
export function inAll(text: string): Text {
  return Object.fromEntries(languages.map((l) => [l, `${text} ${l}`]));
}

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: inAll(`option ${id}`) }));

interface Sample {
  readonly ask: KindContent;
  readonly right: KindKey;
  readonly rightChoice: Choice;
  readonly wrongChoice: Choice;
  /** Another key for the very same content. */
  readonly otherRight: KindKey;
}

/** One question of each kind that has something right, with a right and a wrong choice and a second possible key. */
export const samples: { readonly [K in MarkedName]: Sample } = {
  single: {
    ask: { kind: 'single', options }, right: { kind: 'single', right: 'b' }, otherRight: { kind: 'single', right: 'c' },
    rightChoice: { option: 'b' }, wrongChoice: { option: 'c' },
  },
  multi: {
    ask: { kind: 'multi', options }, right: { kind: 'multi', right: ['a', 'c'] }, otherRight: { kind: 'multi', right: ['b', 'd', 'c'] },
    rightChoice: { options: ['c', 'a'] }, wrongChoice: { options: ['b', 'd'] },
  },
  boolean: {
    ask: { kind: 'boolean' }, right: { kind: 'boolean', right: true }, otherRight: { kind: 'boolean', right: false },
    rightChoice: { value: true }, wrongChoice: { value: false },
  },
  number: {
    ask: { kind: 'number', min: 0, max: 100, step: 1, unit: inAll('m') }, right: { kind: 'number', right: 40, full: 2, zero: 12 },
    otherRight: { kind: 'number', right: 90, full: 1, zero: 5 }, rightChoice: { value: 41 }, wrongChoice: { value: 60 },
  },
  order: {
    ask: { kind: 'order', options }, right: { kind: 'order', right: ['d', 'c', 'b', 'a'] }, otherRight: { kind: 'order', right: ['b', 'a', 'd', 'c'] },
    rightChoice: { order: ['d', 'c', 'b', 'a'] }, wrongChoice: { order: ['a', 'b', 'c', 'd'] },
  },
  text: {
    ask: { kind: 'text' }, rightChoice: { text: 'Рудаки' }, wrongChoice: { text: 'Навои' },
    right: { kind: 'text', accept: { ky: ['Рудаки'], tg: ['Рӯдакӣ'], uz: ['Rudakiy'], ru: ['Рудаки'], en: ['Rudaki'] }, reject: {}, place: false },
    otherRight: { kind: 'text', accept: { ky: ['Навои'], tg: ['Навоӣ'], uz: ['Navoiy'], ru: ['Навои'], en: ['Navoi'] }, reject: {}, place: false },
  },
};

export const kindNames = Object.keys(samples) as MarkedName[];

interface SurveySample {
  readonly ask: KindContent;
  readonly right: KindKey;
  readonly choices: readonly Choice[];
}

/** One question of each kind that asks for an opinion, with what a few people may say. */
export const surveySamples: { readonly [K in SurveyName]: SurveySample } = {
  poll: { ask: { kind: 'poll', options, most: 2 }, right: { kind: 'poll' }, choices: [{ picks: ['a'] }, { picks: ['a', 'c'] }] },
  open: { ask: { kind: 'open' }, right: { kind: 'open' }, choices: [{ words: 'Бардыгы жакты' }, { words: 'Мехоҳам давом диҳем' }] },
  cloud: { ask: { kind: 'cloud', most: 3 }, right: { kind: 'cloud' }, choices: [{ terms: ['Дӯстӣ', 'Фарғона'] }, { terms: ['Fargʻona'] }] },
  scale: { ask: { kind: 'scale', from: 1, to: 5, low: inAll('low'), high: inAll('high') }, right: { kind: 'scale' }, choices: [{ level: 5 }, { level: 2 }] },
};

/** The question with a picture and a sound, and a picture at each of its options. */
export function withMedia(question: QuestionContent): QuestionContent {
  const { ask } = question;
  const picture = (n: number) => ({ id: String(n).repeat(32), width: 1_600, height: 900, alt: inAll(`picture ${n}`) });
  return {
    ...question, picture: picture(0), audio: { id: 'a'.repeat(32), format: 'mp3', durationMs: 4_000, caption: inAll('sound') },
    ask: 'options' in ask ? { ...ask, options: ask.options.map((option, i) => ({ ...option, picture: picture(i + 1) })) } : ask,
  };
}

function content(kind: MarkedName, i: number): QuestionContent {
  return { id: `q${i + 1}`, prompt: inAll(`prompt ${i + 1}`), limitMs: 20_000, points: 1_000, ask: samples[kind].ask };
}

function key(right: KindKey, i: number): QuestionKey {
  return { right, explanation: inAll(`explanation ${i + 1}`), source: { note: `source ${i + 1}`, url: null }, notes: `notes ${i + 1}` };
}

/** Two rounds with a question of each kind. `otherKey` keeps the content and swaps every key, explanation and note. */
export function sixKinds({ otherKey = false }: { otherKey?: boolean } = {}): Script {
  const questions = kindNames.map(content);
  const keys = kindNames.map((kind, i) => {
    const own = key(otherKey ? samples[kind].otherRight : samples[kind].right, i);
    return [`q${i + 1}`, otherKey ? { ...own, explanation: inAll('quite another'), source: null, notes: null } : own] as const;
  });
  return {
    content: {
      title: inAll('title'), description: inAll('description'), reference: 'en',
      rounds: [{ title: inAll('first round'), questions: questions.slice(0, 3) }, { title: null, questions: questions.slice(3) }],
    },
    key: Object.fromEntries(keys),
  };
}

/** The two rounds, with a picture and a sound at every question. */
export function sixWithMedia(): Script {
  const { content: six, key: keys } = sixKinds();
  return { content: { ...six, rounds: six.rounds.map((round) => ({ ...round, questions: round.questions.map(withMedia) })) }, key: keys };
}

/** The two rounds, and a third one that asks for opinions: questions q7 to q10. */
export function withSurveys(): Script {
  const { content: six, key: keys } = sixKinds();
  const asked = surveyNames.map((kind, i): QuestionContent => ({
    id: `q${kindNames.length + i + 1}`, prompt: inAll(`opinion ${i + 1}`), limitMs: 20_000, points: 1_000, ask: surveySamples[kind].ask,
  }));
  const none = asked.map(({ id, ask }) => [id, { right: surveySamples[ask.kind as SurveyName].right, explanation: {}, source: null, notes: null }] as const);
  return { content: { ...six, rounds: [...six.rounds, { title: inAll('opinions'), questions: asked }] }, key: { ...keys, ...Object.fromEntries(none) } };
}
