import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import { Fenced, JournalUnavailable, type AnswerOutcome, type Gate, type Journal } from '../features/game/ports.ts';
import { answerOf, createdEvent, gameEvents, gateFrom, lockedEvent } from './journal.fixture.ts';

/** What every journal must do. `open` gives an empty one; the contract closes it. */
export function describeJournal(name: string, open: () => Promise<Journal>): void {
  describe(`journal: ${name}`, () => {
    let journal: Journal;
    beforeEach(async () => {
      journal = await open();
    });
    afterEach(() => journal.close());

    const created = createdEvent('g', 1_000);
    const nameless = (all: readonly GameEvent[]) => all.map((event) => (event.type === 'gameCreated' ? { ...event, hostName: '—' } : event));
    /** A game with question 0 open for answers that arrive from 2 000 to 3 000. */
    async function withOpenQuestion(gate: Partial<Gate> = {}): Promise<void> {
      await journal.create('g', created);
      await journal.append('g', { epoch: 1, seq: 1, events: [lockedEvent(1_500)], gate: gateFrom(gate) });
    }
    const stored = (answer: StoredAnswer): AnswerOutcome => ({ outcome: 'stored', answer });
    const outcome = (o: AnswerOutcome) => o.outcome;
    const store = async (...answers: StoredAnswer[]) => (await journal.storeAnswers('g', 0, answers)).map(outcome);
    const events = async () => (await journal.claim('g'))?.events;

    it('[J1] a game that was created can be claimed, whole; each claim raises the epoch', async () => {
      expect(await journal.create('g', created)).toEqual({ epoch: 1 });
      expect(await journal.claim('g')).toEqual({ gameId: 'g', epoch: 2, events: [created], answers: new Map(), aliveAt: 1_000 });
      expect((await journal.claim('g'))?.epoch).toBe(3);
    });

    it('[J1] an id that is taken is refused and the game stays what it was', async () => {
      await journal.create('g', created);
      await expect(journal.create('g', createdEvent('g', 9_000))).rejects.toBeInstanceOf(Fenced);
      expect(await journal.claim('g')).toMatchObject({ epoch: 2, events: [created] });
    });

    it('[J2] the older owner of a claimed game can write nothing, the newer one can', async () => {
      await withOpenQuestion({ isOpen: false });
      const { epoch } = (await journal.claim('g'))!;
      await expect(journal.append('g', { epoch: 1, seq: 2, events: [lockedEvent(1_600)], gate: gateFrom() })).rejects.toBeInstanceOf(Fenced);
      expect(await store(answerOf('p', 2_500))).toEqual(['closed']);
      await journal.append('g', { epoch, seq: 2, events: [lockedEvent(1_700)], gate: gateFrom() });
      expect(await events()).toEqual([created, lockedEvent(1_500), lockedEvent(1_700)]);
      expect(await store(answerOf('p', 2_500))).toEqual(['stored']);
    });

    it('[J2] an epoch that was never given out is refused', async () => {
      await journal.create('g', created);
      await expect(journal.append('g', { epoch: 2, seq: 1, events: [lockedEvent(2)], gate: null })).rejects.toBeInstanceOf(Fenced);
    });

    it.each([0, 1, 3])('[J3] after two events the next is number 2: %i is refused', async (seq) => {
      await withOpenQuestion();
      await expect(journal.append('g', { epoch: 1, seq, events: [lockedEvent(1_600)], gate: null })).rejects.toBeInstanceOf(Fenced);
      await journal.append('g', { epoch: 1, seq: 2, events: [lockedEvent(1_700), lockedEvent(1_800)], gate: null });
      await journal.append('g', { epoch: 1, seq: 4, events: [lockedEvent(1_900)], gate: null });
      expect((await events())?.map((e) => e.at)).toEqual([1_000, 1_500, 1_700, 1_800, 1_900]);
    });

    it('[J4] when one event cannot be written, none is, nor the gate', async () => {
      await journal.create('g', created);
      const unwritable = Object.assign(lockedEvent(1_600), { toJSON: () => { throw new Error('unwritable'); } });
      const append = { epoch: 1, seq: 1, events: [lockedEvent(1_500), unwritable], gate: gateFrom() };
      await expect(journal.append('g', append)).rejects.toThrow('unwritable');
      expect(await store(answerOf('p', 2_500))).toEqual(['closed']);
      expect(await events()).toEqual([created]);
    });

    it('[J4] events and gate are there together', async () => {
      await withOpenQuestion();
      await journal.append('g', { epoch: 1, seq: 2, events: [lockedEvent(2_600)], gate: gateFrom({ isOpen: false }) });
      expect(await store(answerOf('p', 2_500))).toEqual(['closed']);
      expect((await events())?.length).toBe(3);
    });

    it.each([[1_999, 'closed'], [2_000, 'stored'], [3_000, 'stored'], [3_001, 'closed']] as const)(
      '[J5] a gate open from 2000 to 3000: an answer at %i is %s',
      async (receivedAt, expected) => {
        await withOpenQuestion();
        expect(await store(answerOf('p', receivedAt))).toEqual([expected]);
        expect((await journal.answersOf('g', 0)).length).toBe(expected === 'stored' ? 1 : 0);
      },
    );

    it('[TR9] [J5] a gate lets answers in when it is moved or opened again, and only for its own question', async () => {
      await withOpenQuestion({ isOpen: false });
      expect(await store(answerOf('p', 2_500))).toEqual(['closed']);
      await journal.append('g', { epoch: 1, seq: 2, events: [], gate: gateFrom({ closesAt: 9_000 }) });
      expect(await store(answerOf('p', 9_000))).toEqual(['stored']);
      expect(await journal.storeAnswers('g', 1, [answerOf('p', 2_500)])).toEqual([{ outcome: 'closed' }]);
    });

    it('[J6] a second answer changes nothing: the first is what is stored, in one batch and in the next', async () => {
      await withOpenQuestion();
      const [first, second, third] = [answerOf('p', 2_100), answerOf('p', 2_200), answerOf('p', 2_300)];
      expect(await journal.storeAnswers('g', 0, [first, second])).toEqual([stored(first), stored(first)]);
      expect(await journal.storeAnswers('g', 0, [third])).toEqual([stored(first)]);
      expect(await journal.answersOf('g', 0)).toEqual([first]);
    });

    it('[F7] [J6] a stored answer that is sent again after the gate closed is still reported as stored', async () => {
      await withOpenQuestion();
      const first = answerOf('p', 2_100);
      await store(first);
      await journal.append('g', { epoch: 1, seq: 2, events: [], gate: gateFrom({ isOpen: false }) });
      expect(await journal.storeAnswers('g', 0, [{ ...first, receivedAt: 8_000 }, answerOf('q', 2_200)])).toEqual([stored(first), { outcome: 'closed' }]);
    });

    it('[TR8] [J6] 100 sends at once with different choices: one is stored and everybody is told the same', async () => {
      await withOpenQuestion();
      const sends = Array.from({ length: 100 }, (_, i) => answerOf('p', 2_000 + i, { option: `o${i}` }));
      const outcomes = (await Promise.all(sends.map((a) => journal.storeAnswers('g', 0, [a])))).flat();
      expect(await journal.answersOf('g', 0)).toHaveLength(1);
      const [only] = await journal.answersOf('g', 0);
      expect(outcomes).toEqual(sends.map(() => ({ outcome: 'stored', answer: only })));
    });

    it('[J7] outcomes stand in the order of the answers', async () => {
      await withOpenQuestion();
      await store(answerOf('old', 2_000));
      const batch = [answerOf('late', 3_001), answerOf('b', 2_400), answerOf('old', 2_500), answerOf('a', 2_300), answerOf('early', 1_000)];
      expect(await store(...batch)).toEqual(['closed', 'stored', 'stored', 'stored', 'closed']);
      expect(await journal.storeAnswers('g', 0, [])).toEqual([]);
    });

    it('[TR40] [J8] an answer that cannot be stored is refused alone, wherever it stands', async () => {
      await withOpenQuestion();
      const unfit = [{ elapsedMs: 0.5 }, { creditMs: 0.5 }, { receivedAt: 2_500.5 }].map((part) => ({ ...answerOf('unfit', 2_500), ...part }));
      for (const place of [0, 1, 2]) {
        const batch = [answerOf(`a${place}`, 2_500), answerOf(`b${place}`, 2_500)].toSpliced(place, 0, unfit[place]!);
        const expected = ['stored', 'stored'].toSpliced(place, 0, 'refused');
        expect(await store(...batch)).toEqual(expected);
      }
      expect((await journal.answersOf('g', 0)).map((a) => a.playerId)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
    });

    it('[J9] a game that is not there is null, has no answers and takes none', async () => {
      expect(await journal.claim('none')).toBeNull();
      expect(await journal.storeAnswers('none', 0, [answerOf('p', 2_500)])).toEqual([{ outcome: 'closed' }]);
      expect(await journal.answersOf('none', 0)).toEqual([]);
      expect(await journal.answersBy('none', 'p')).toEqual(new Map());
      await expect(journal.append('none', { epoch: 1, seq: 0, events: [lockedEvent(1)], gate: gateFrom() })).rejects.toBeInstanceOf(Fenced);
      await journal.touch('none', 5);
      expect(await journal.claim('none')).toBeNull();
    });

    it('[J10] answers are found by question, by player and with the game, in the order they arrived', async () => {
      await withOpenQuestion();
      await journal.append('g', { epoch: 1, seq: 2, events: [], gate: gateFrom({ index: 1 }) });
      const [p0, q0, r0, p1] = [answerOf('p', 2_300), answerOf('q', 2_100), answerOf('a', 2_300), answerOf('p', 2_400)];
      await journal.storeAnswers('g', 0, [p0, q0, r0]);
      await journal.storeAnswers('g', 1, [p1]);
      expect(await journal.answersOf('g', 0)).toEqual([q0, r0, p0]);
      expect(await journal.answersOf('g', 1)).toEqual([p1]);
      expect(await journal.answersBy('g', 'p')).toEqual(new Map([[0, p0], [1, p1]]));
      expect(await journal.answersBy('g', 'nobody')).toEqual(new Map());
      expect((await journal.claim('g'))?.answers).toEqual(new Map([[0, [q0, r0, p0]], [1, [p1]]]));
    });

    it('[J10] games do not mix', async () => {
      await withOpenQuestion();
      await journal.create('h', createdEvent('h', 1_000));
      await store(answerOf('p', 2_500));
      expect(await journal.storeAnswers('h', 0, [answerOf('p', 2_500)])).toEqual([{ outcome: 'closed' }]);
      expect(await journal.answersBy('h', 'p')).toEqual(new Map());
      expect((await journal.claim('h'))?.answers).toEqual(new Map());
      expect((await journal.claim('h'))?.epoch).toBe(3);
      expect((await journal.claim('g'))?.epoch).toBe(2);
    });

    it('[J11] every event comes back exactly as it was', async () => {
      const [first, ...rest] = gameEvents('g');
      await journal.create('g', first);
      await journal.append('g', { epoch: 1, seq: 1, events: rest, gate: null });
      expect(await events()).toStrictEqual([first, ...rest]);
    });

    it.each(['ʻоʻзбек ғ ӣ', '👩🏽‍🚀🇰🇬', '__proto__', 'a\u0000b', '\u2028"\\', '\u200F‮', 'e\u0301 / é', '\uD800'])(
      '[J11] the choice %j comes back exactly',
      async (text) => {
        await withOpenQuestion();
        const choice: StoredAnswer['choice'] = JSON.parse(`{"text":${JSON.stringify(text)},"__proto__":{"a":1}}`);
        const answer = answerOf('__proto__', 2_500, choice);
        await store(answer);
        const [read] = await journal.answersOf('g', 0);
        expect(read).toStrictEqual(answer);
        expect(JSON.stringify(read)).toBe(JSON.stringify(answer));
        expect(await journal.answersBy('g', '__proto__')).toEqual(new Map([[0, answer]]));
      },
    );

    it('[J11] what is handed in or out can be changed without changing the journal', async () => {
      await withOpenQuestion();
      const options = ['a'];
      await store(answerOf('p', 2_500, { options }));
      options.push('b');
      const before = await events();
      (before as GameEvent[]).length = 0;
      expect((await journal.answersOf('g', 0))[0]?.choice).toEqual({ options: ['a'] });
      expect((await events())?.length).toBe(2);
    });

    it('[J12] the last sign of life is the newest event, answer or touch, and never goes back', async () => {
      const aliveAt = async () => (await journal.claim('g'))?.aliveAt;
      await withOpenQuestion();
      expect(await aliveAt()).toBe(1_500);
      await store(answerOf('p', 2_500));
      expect(await aliveAt()).toBe(2_500);
      await journal.touch('g', 2_900);
      expect(await aliveAt()).toBe(2_900);
      await journal.touch('g', 1_000);
      expect(await aliveAt()).toBe(2_900);
      await journal.append('g', { epoch: 5, seq: 2, events: [lockedEvent(4_000)], gate: null });
      expect(await aliveAt()).toBe(4_000);
    });

    it('[J13] a journal can be checked; once closed it refuses everything, and may be closed again', async () => {
      await journal.create('g', created);
      await journal.check();
      await journal.close();
      await journal.close();
      const calls = [
        () => journal.check(), () => journal.claim('g'), () => journal.answersOf('g', 0), () => journal.answersBy('g', 'p'),
        () => journal.storeAnswers('g', 0, []), () => journal.touch('g', 1), () => journal.create('h', created),
        () => journal.append('g', { epoch: 1, seq: 1, events: [], gate: null }), () => journal.discard('g'),
      ];
      for (const call of calls) await expect(call()).rejects.toBeInstanceOf(JournalUnavailable);
    });

    it('[J25] words are replaced in place; whoever holds the old ones is fenced, answers and other games stay', async () => {
      await withOpenQuestion();
      await store(answerOf('p', 2_500));
      await journal.create('other', createdEvent('other', 1_000));
      expect(await journal.rewrite('g', nameless)).toBe(true);
      await expect(journal.append('g', { epoch: 1, seq: 2, events: [lockedEvent(1_600)], gate: null })).rejects.toBeInstanceOf(Fenced);
      const claimed = await journal.claim('g');
      expect(claimed?.events).toEqual([{ ...created, hostName: '—' }, lockedEvent(1_500)]);
      expect(claimed?.answers.get(0)).toHaveLength(1);
      expect((await journal.claim('other'))?.events).toEqual([createdEvent('other', 1_000)]);
      expect(await journal.rewrite('nowhere', nameless)).toBe(false);
    });

    it('[J25] a rewriting that adds, leaves out, moves or spoils events is refused, and nothing is written', async () => {
      await withOpenQuestion();
      const before = await events();
      const later = (all: readonly GameEvent[]) => all.map((event) => ({ ...event, at: event.at + 1 }));
      const spoilt = (all: readonly GameEvent[]) => all.map((event) => ({ ...event, hostName: 7 }) as unknown as GameEvent);
      for (const change of [later, spoilt, (all: readonly GameEvent[]) => all.slice(1), (all: readonly GameEvent[]) => [...all, lockedEvent(9_000)]]) {
        await expect(journal.rewrite('g', change)).rejects.toBeInstanceOf(Error);
      }
      expect(await events()).toEqual(before);
    });

    it('[J24] a discarded game is gone whole, takes nothing more, and leaves the others alone', async () => {
      await withOpenQuestion();
      await journal.create('h', createdEvent('h', 1_000));
      await store(answerOf('p', 2_500));
      await journal.discard('g');
      expect(await journal.claim('g')).toBeNull();
      expect(await journal.answersOf('g', 0)).toEqual([]);
      expect(await journal.answersBy('g', 'p')).toEqual(new Map());
      expect(await store(answerOf('q', 2_600))).toEqual(['closed']);
      await expect(journal.append('g', { epoch: 1, seq: 2, events: [lockedEvent(3)], gate: gateFrom() })).rejects.toBeInstanceOf(Fenced);
      expect(await journal.claim('h')).toMatchObject({ epoch: 2 });
      await journal.discard('g');
    });

    it('[J24] the id of a discarded game is free again, and the new game has nothing of the old one', async () => {
      await withOpenQuestion();
      await store(answerOf('p', 2_500));
      await journal.discard('g');
      await withOpenQuestion();
      expect(await journal.claim('g')).toMatchObject({ epoch: 2, answers: new Map() });
    });

    it('[J6] whatever is sent, in batches of any kind: what was reported as stored is stored, once, and nothing else', async () => {
      const answer = fc.record({ player: fc.integer({ min: 0, max: 4 }), at: fc.integer({ min: 1_998, max: 3_002 }), option: fc.constantFrom('a', 'b', 'c') });
      let games = 0;
      await fc.assert(fc.asyncProperty(fc.array(fc.record({ isOpen: fc.boolean(), batch: fc.array(answer, { maxLength: 8 }) }), { maxLength: 6 }), async (steps) => {
        games += 1;
        const gameId = `random-${games}`;
        await journal.create(gameId, createdEvent(gameId, 1));
        const reported = new Map<string, StoredAnswer>();
        for (const [i, { isOpen, batch }] of steps.entries()) {
          await journal.append(gameId, { epoch: 1, seq: 1 + i, events: [lockedEvent(i)], gate: gateFrom({ isOpen }) });
          const answers = batch.map(({ player, at, option }) => answerOf(`p${player}`, at, { option }));
          const outcomes = await journal.storeAnswers(gameId, 0, answers);
          answers.forEach((sent, n) => {
            const first = reported.get(sent.playerId);
            const isAdmitted = isOpen && sent.receivedAt >= 2_000 && sent.receivedAt <= 3_000;
            const expected = first ?? (isAdmitted ? sent : null);
            if (expected) reported.set(sent.playerId, expected);
            expect(outcomes[n]).toEqual(expected ? stored(expected) : { outcome: 'closed' });
          });
        }
        const kept = await journal.answersOf(gameId, 0);
        expect(new Map(kept.map((a) => [a.playerId, a]))).toEqual(reported);
        expect(kept).toHaveLength(reported.size);
      }), { numRuns: 60 });
    });
  });
}
