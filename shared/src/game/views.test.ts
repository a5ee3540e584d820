import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { kindNames, samples, sixKinds, withMedia } from '../testing/six-kinds.ts';
import { showDesk } from './show-desk.ts';
import { showContent, showMe, showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';
import { showQuestion } from './show-question.ts';
import { showReview } from './show-review.ts';
import { deskViewSchema, meViewSchema, playerViewSchema, projectorViewSchema, questionViewSchema } from './views.ts';

/** All that players and projector are shown at one moment. */
function shown({ state }: Play): string {
  return JSON.stringify([
    languages.map((l) => [showPlayers(state, l), showContent(state, l)]), showProjector(state, screenFrame), [...state.players.keys()].map((id) => showMe(state, id)),
  ]);
}

/** Plays six questions; collects what is shown until each reveal, and at the reveals. */
function record({ otherKey = false, others = 'right' as 'right' | 'wrong' } = {}) {
  const play = new Play({ script: sixKinds({ otherKey }) });
  play.join('Ayperi', 'Farrukh');
  const before: string[] = [];
  const after: string[] = [];
  for (const kind of kindNames) {
    play.openNext();
    before.push(shown(play));
    play.answer('p2', others === 'right' ? samples[kind].rightChoice : samples[kind].wrongChoice);
    before.push(JSON.stringify([showProjector(play.state, screenFrame), showMe(play.state, 'p1'), languages.map((l) => showPlayers(play.state, l))]));
    play.host('skipQuestion');
  }
  const played = new Play({ script: sixKinds({ otherKey }) });
  played.join('Ayperi', 'Farrukh');
  played.openNext();
  played.answer('p2', others === 'right' ? samples.single.rightChoice : samples.single.wrongChoice);
  played.host('advance');
  after.push(shown(played));
  return { before, after };
}

describe('views', () => {
  it('[O2] name a picture or a sound from the moment its question is shown, and not before', () => {
    const { content, key } = sixKinds();
    const idOf = (index: number) => index.toString(16).repeat(32);
    let number = 0;
    const rounds = content.rounds.map((round) => ({ ...round, questions: round.questions.map((question): typeof question => {
      const id = idOf(number += 1);
      return { ...withMedia({ ...question, ask: samples.boolean.ask }), picture: { id, width: 1, height: 1, alt: {} }, audio: { id, format: 'ogg', durationMs: 1, caption: {} } };
    }) }));
    const play = new Play({ script: { content: { ...content, rounds }, key } });
    play.join('Ayperi');
    for (let opened = 0; opened < kindNames.length;) {
      const { phase } = play.state;
      const named = kindNames.map((_, i) => shown(play).includes(idOf(i + 1)));
      if (phase.name === 'question') expect(named.indexOf(true)).toBe(opened = phase.index);
      expect(named.lastIndexOf(true)).toBeLessThanOrEqual(phase.name === 'question' || phase.name === 'reveal' ? phase.index : -1);
      if (phase.name === 'leaderboard' && (opened = phase.index + 1) === kindNames.length) break;
      play.host('advance');
    }
  });

  it('[V1] are what the strict schemas list, in every phase and language', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');
    const seen = new Set<string>();
    while (true) {
      const { state } = play;
      if (state.phase.name === 'question') play.answer('p1', samples[kindNames[state.phase.index]!].rightChoice);
      for (const language of languages) {
        expect(playerViewSchema.parse(showPlayers(state, language))).toBeDefined();
        expect(questionViewSchema.nullable().safeParse(showContent(state, language)).success).toBe(true);
        expect(deskViewSchema.parse(showDesk(state, { script: play.script, language, projectorLink: '/p/x', desks: [], ...screenFrame }))).toBeDefined();
      }
      expect(projectorViewSchema.parse(showProjector(state, screenFrame))).toBeDefined();
      expect(meViewSchema.parse(showMe(state, 'p1'))).toBeDefined();
      seen.add(state.phase.name);
      if (state.phase.name === 'finished') break;
      play.host('advance');
    }
    expect(seen.size).toBe(7);
  });

  it('[V3] before the reveal do not depend on the key, and at the reveal they do', () => {
    const [one, other] = [record(), record({ otherKey: true })];

    expect(one.before).toEqual(other.before);
    expect(one.before.length).toBe(12);
    expect(one.after).not.toEqual(other.after);
  });

  it('[V2] before the reveal do not depend on what others answered, and at the reveal they do', () => {
    const [one, other] = [record({ others: 'right' }), record({ others: 'wrong' })];

    expect(one.before).toEqual(other.before);
    expect(one.after).not.toEqual(other.after);
  });

  it('[V2] [V3] would be caught leaking: a planted key or a planted answer changes them', () => {
    const [a, b] = [new Play(), new Play({ script: sixKinds({ otherKey: true }) })];
    for (const play of [a, b]) {
      play.join('Ayperi');
      play.openNext();
    }
    const leaky = (play: Play) => JSON.stringify({ ...showPlayers(play.state, 'ky'), hint: play.script.key['q1'] });

    expect(shown(a)).toBe(shown(b));
    expect(leaky(a)).not.toBe(leaky(b));
  });

  it('[V4] of one player name no other player', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');
    play.openNext();
    play.answer('p1', samples.single.rightChoice);
    play.host('advance');

    expect(JSON.stringify(showMe(play.state, 'p2'))).not.toContain('Ayperi');
    expect(showMe(play.state, 'p2')).toMatchObject({ place: 2, toNext: { place: 1, points: 975 }, result: null });
    expect(showMe(play.state, 'nobody')).toBeNull();
  });

  it('[V5] show a question whole in the reference language when a text is missing', () => {
    const { content } = sixKinds();
    const question = content.rounds[0]!.questions[0]!;
    const ask = question.ask;
    if (ask.kind !== 'single') throw new Error(ask.kind);
    const { tg: _, ...others } = ask.options[0]!.text;
    const broken = { ...question, ask: { ...ask, options: [{ id: 'a', text: others }, ...ask.options.slice(1)] } };

    expect(showQuestion(0, question, 'tg', 'en').language).toBe('tg');
    const shown = showQuestion(0, broken, 'tg', 'en');
    expect(shown).toMatchObject({ language: 'en', prompt: 'prompt 1 en' });
    expect(JSON.stringify(shown)).not.toContain(' tg');
  });

  it('[V2] tell a player the own stored answer, and nobody else', () => {
    const play = new Play();
    play.join('Ayperi', 'Farrukh');
    play.openNext();
    play.answer('p1', samples.single.rightChoice);

    expect(showMe(play.state, 'p1')?.answer).toMatchObject({ index: 0, choice: { option: 'b' } });
    expect(showMe(play.state, 'p2')?.answer).toBeNull();
  });

  it('review every question with the own answer at the end', () => {
    const play = new Play();
    play.join('Ayperi');
    for (const kind of kindNames) {
      play.openNext();
      play.answer('p1', samples[kind].rightChoice);
      play.host('advance');
    }

    const review = showReview(play.state, 'p1', 'uz');
    expect(review.map((l) => [l.credit, l.points])).toEqual(kindNames.map(() => [1, 975]));
    expect(review[0]?.content.prompt).toBe('prompt 1 uz');
  });
});
