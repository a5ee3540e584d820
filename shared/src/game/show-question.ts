import { languages, type Language } from '../kernel/language.ts';
import { textIn, type Text } from '../kernel/text.ts';
import { showMedia } from '../media/show.ts';
import type { CityId } from '../place/codes.ts';
import { cityName } from '../place/place-name.ts';
import { kindOf } from '../quest/kinds/all.ts';
import type { Say } from '../quest/kinds/kind.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';
import { roundOf } from './course.ts';
import type { Outline } from './state.ts';
import type { Timing } from './timing.ts';
import type { ClockView, QuestionView, RoundView, SolutionView, StopView } from './views.ts';

/** V5: a question that lacks a text in the asked language is shown whole in the reference language, and says so. */
export function showQuestion(index: number, content: QuestionContent, asked: Language, reference: Language): QuestionView {
  const language = speaks(content, asked) ? asked : reference;
  const says = say(language, reference);
  return { index, language, prompt: says(content.prompt), ask: kindOf(content.ask).show(content.ask, says), ...showMedia(content, says) };
}

export function showSolution(content: QuestionContent, key: QuestionKey, language: Language, reference: Language): SolutionView {
  const { explanation, source, right } = key;
  return {
    right: kindOf(content.ask).showKey(content.ask, right, say(language, reference)),
    explanation: textIn(explanation, language, reference),
    source: source && { note: source.note, url: source.url },
  };
}

export function showClock({ opensAt, talkMs, closesAt, limitMs, pausedAt, holds }: Timing): ClockView {
  return { talksAt: talkMs > 0 ? opensAt - talkMs : null, opensAt, closesAt, limitMs, pausedAt, heldUntil: holds.at(-1)?.to ?? null };
}

export function showRound(outline: Outline, index: number, language: Language): RoundView {
  const number = roundOf(outline, index);
  const round = outline.rounds[number];
  if (!round) throw new Error(`question ${index} is in no round`);
  const firstIndex = outline.rounds.slice(0, number).reduce((sum, r) => sum + r.questions, 0);
  const title = round.title && textIn(round.title, language, outline.reference);
  const stop = round.stop && showStop(round.stop, language);
  return { number: number + 1, of: outline.rounds.length, title, stop, questions: round.questions, firstIndex };
}

/** W10: the stops of the rounds so far, in their order, up to the round of the question at `index`. */
export function showRoute(outline: Outline, index: number, language: Language): StopView[] {
  return outline.rounds.slice(0, roundOf(outline, index) + 1).flatMap(({ stop }) => (stop ? [showStop(stop, language)] : []));
}

function showStop(city: CityId, language: Language): StopView {
  return { city, name: cityName(city, language) };
}

function say(language: Language, reference: Language): Say {
  return (text: Text) => textIn(text, language, reference);
}

function speaks(content: QuestionContent, language: Language): boolean {
  let isComplete = content.prompt[language] !== undefined;
  // Walks every text that would be said, without knowing the kind.
  const listen: Say = (text) => {
    if (text[language] === undefined && languages.some((l) => text[l] !== undefined)) isComplete = false;
    return '';
  };
  kindOf(content.ask).show(content.ask, listen);
  showMedia(content, listen);
  return isComplete;
}
