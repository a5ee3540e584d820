import { foldAnswer } from '../answer/fold.ts';
import { prepareMatcher } from '../answer/match.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { type Hall, questKey, typedIn } from './hall.ts';
import { entryOf, knownWrong } from './list-disputes.ts';
import { ruledKey } from './ruled-key.ts';
import { type AppealMade, keyOfQuestion, type QuestionRef, type TypedAnswer } from './ruling.ts';
import type { Verdicts } from './verdicts.ts';

const HOUR_MS = 60 * 60_000;

/** DA7: when the last moment for appeals is (epoch ms), from the ends of all games of the stage; null while one is still played, or none was. */
export function appealDeadline(ends: readonly (number | null)[], appealsHours: number): number | null {
  if (ends.length === 0 || ends.some((end) => end === null)) return null;
  return Math.max(...ends.map((end) => end ?? 0)) + appealsHours * HOUR_MS;
}

export type AppealRefusal = 'not_found' | 'appeal_answer_counts' | 'appeal_no_answer' | 'appeal_twice' | 'appeal_question_removed';

/** What an entry asks for. An answer that shall count is its own, so it is not asked for. */
export type AppealAsked = QuestionRef & { readonly entryId: string } & (
  | { readonly kind: 'accept' }
  /** `rests`: the other answer that would be right as well, where the appeal rests on one. */
  | { readonly kind: 'remove'; readonly rests: Omit<TypedAnswer, 'group'> | null });

/**
 * DA8, DA9: whether an appeal can be heard, and of which answer it speaks. An entry appeals once for each question and kind, against what it
 * was asked itself; an answer that counts needs none, and grounds no removal.
 */
export function hear(asked: AppealAsked, halls: readonly Hall[], verdicts: Verdicts, appeals: readonly AppealMade[]): { readonly answer: TypedAnswer | null } | AppealRefusal {
  const found = questionOf(asked, halls);
  if (!found) return 'not_found';
  if (verdicts.removed.has(keyOfQuestion(asked))) return 'appeal_question_removed';
  if (appeals.some((one) => one.entryId === asked.entryId && one.kind === asked.kind && keyOfQuestion(one) === keyOfQuestion(asked))) return 'appeal_twice';
  const answer = asked.kind === 'accept' ? ownAnswer(asked.entryId, found) : asked.rests && { ...asked.rests, group: foldAnswer(asked.rests.text) };
  if (answer !== null && countsIn(found, answer.text, verdicts, asked)) return 'appeal_answer_counts';
  if (asked.kind === 'accept' && answer === null) return 'appeal_no_answer';
  return { answer };
}

/** DA8: an appeal for an answer that counts meanwhile has what it asked for, and one for a question that was removed has nothing left to ask. */
export function isSettled(appeal: AppealMade, verdicts: Verdicts): boolean {
  if (appeal.decision !== null) return true;
  if (verdicts.removed.has(keyOfQuestion(appeal))) return true;
  return appeal.kind === 'accept' && verdicts.of({ ...appeal, ...appeal.answer })?.isAccepted === true;
}

export type DecisionRefusal = 'not_found' | 'appeal_settled' | 'appeal_unruled' | 'appeal_answer_counts';

/** DA9: whether the appeal jury can decide now: once, after the game jury ruled, and never for a removal that rests on an answer that counts. */
export function mayDecide(appeal: AppealMade, isAccepted: boolean, halls: readonly Hall[], verdicts: Verdicts): DecisionRefusal | null {
  const found = questionOf(appeal, halls);
  if (isSettled(appeal, verdicts)) return 'appeal_settled';
  if (appeal.kind === 'accept') {
    return found && isUnruled(found, appeal.answer, verdicts, appeal) ? 'appeal_unruled' : null;
  }
  const rests = appeal.answer;
  return isAccepted && rests && found && countsIn(found, rests.text, verdicts, appeal) ? 'appeal_answer_counts' : null;
}

interface Found {
  readonly hall: Hall;
  readonly played: Hall['state']['played'][number];
}

export interface AskedQuestion extends QuestionRef {
  /** Its place in the game, from 1. */
  readonly number: number;
  /** As the entry typed it; null where nothing was typed. */
  readonly answer: string | null;
}

/** CO1: what an entry was asked in these halls, as far as it was revealed, with what it typed and nothing that was said of it. */
export function askedOf(entryId: string, halls: readonly Hall[]): AskedQuestion[] {
  const refs = new Map<string, QuestionRef & { readonly number: number }>();
  for (const hall of halls) {
    if (![...hall.state.players.keys()].some((id) => entryOf(hall, id) === entryId)) continue;
    for (const { content, index } of hall.state.played) {
      if (!isSurvey(content.ask)) refs.set(keyOfQuestion({ stageGame: hall.stageGame, question: content.id }), { stageGame: hall.stageGame, question: content.id, number: index + 1 });
    }
  }
  return [...refs.values()].map((ref) => ({ ...ref, answer: ownAnswer(entryId, questionOf({ ...ref, entryId }, halls) ?? [])?.text ?? null }));
}

/** Where the entry was asked this question. */
function questionOf({ stageGame, question, entryId }: QuestionRef & { readonly entryId: string }, halls: readonly Hall[]): Found[] | null {
  const found = halls.filter((hall) => hall.stageGame === stageGame).flatMap((hall) => {
    const isThere = [...hall.state.players.keys()].some((id) => entryOf(hall, id) === entryId);
    const played = isThere ? hall.state.played.find(({ content }) => content.id === question && !isSurvey(content.ask)) : undefined;
    return played ? [{ hall, played }] : [];
  });
  return found.length > 0 ? found : null;
}

/** What the entry typed; the newest, where it played twice. */
function ownAnswer(entryId: string, found: readonly Found[]): TypedAnswer | null {
  const own = found.flatMap(({ hall, played }) => typedIn(played, hall.state.outline.reference).filter(({ playerId }) => entryOf(hall, playerId) === entryId));
  const last = own.at(-1);
  return last ? { language: last.language, text: last.text, group: foldAnswer(last.text) } : null;
}

function countsIn(found: readonly Found[], text: string, verdicts: Verdicts, question: QuestionRef): boolean {
  return found.some(({ hall, played }) => {
    const quest = questKey(hall.state, played);
    if (quest.kind !== 'text') return false;
    return prepareMatcher(ruledKey(quest, verdicts.on(question), typedIn(played, hall.state.outline.reference)) ?? quest)(text);
  });
}

/** The game jury speaks first, but for what the author of the quest has called wrong. */
function isUnruled(found: readonly Found[], answer: TypedAnswer, verdicts: Verdicts, { stageGame, question }: QuestionRef): boolean {
  if (verdicts.of({ stageGame, question, ...answer }) !== null) return false;
  return found.some(({ hall, played }) => {
    const quest = questKey(hall.state, played);
    return quest.kind === 'text' && !knownWrong(quest.reject)(answer.group);
  });
}
