import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreSheet } from '../game/fold.ts';
import { questionsOf } from '../quest/rules.ts';
import { Play } from '../testing/play.ts';
import { replay } from './replay.ts';
import { chainOf, isChained, type Line } from './result.ts';
import { toLines } from './to-lines.ts';

/** Stands for SHA-256, which every caller brings: FNV-1a, so that each letter counts. */
function sha256(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(64, '0');
}
const head = { roster: [{ id: 'e1', name: 'Ала-Тоо' }, { id: 'e2', name: 'Памир' }], venue: { id: 'v1', name: 'Ош, 2-зал' } };

/** A whole game of three seats, one of which nobody expected. */
function played(): Play {
  const play = new Play({ preset: 'speed', teams: { devices: 'shared', talkMs: 0 } });
  for (const [name, members] of [['Ала Тоо', ['Айгүл Т.', 'Бакыт']], ['Памир', []], ['Келгин', []]] as const) play.seat({ name, members: [...members] });
  play.openNext();
  play.answer('p1', { option: 'a' }, 1_234, 180);
  play.answer('p2', { option: 'b' }, 3_333);
  play.wait(4_000);
  play.host('endQuestion');
  play.settle();
  play.openNext();
  play.host('endQuestion');
  play.settle();
  play.host('endGame');
  while (play.state.phase.name !== 'finished') play.host('endGame');
  return play;
}

const play = played();
const lines = toLines(play.events, (index) => play.stored.get(index) ?? [], head);
const bodies = lines.map((line) => JSON.stringify(line));
const parts = { script: play.script, revisionId: 'revision', gameId: 'box-b1', pin: '111111' };
const changed = (change: (line: Line, i: number) => Line) => replay(lines.map((line, i) => JSON.stringify(change(line, i))), parts);

describe('what a hall hands back', () => {
  it('[HB5] holds no secret, no question, no key and no name but those of the roster', () => {
    const text = bodies.join('\n');
    expect(text).toContain('Ала Тоо');
    for (const secret of ['Келгин', 'Айгүл', 'Гүлнара', 'laptop', ...play.state.seats.keys()]) expect(text).not.toContain(secret);
    for (const { prompt } of questionsOf(play.script.content)) expect(text).not.toContain(Object.values(prompt)[0]);
    expect(lines.some((line) => line.kind === 'event' && ('key' in line.event || 'content' in line.event || 'outline' in line.event))).toBe(false);
  });

  it('[HB6] [S5] replayed at the centre it is the same game, to the last point', () => {
    const again = replay(bodies, parts);
    if (!again.ok) throw new Error(again.error);
    expect(scoreSheet(again.replayed.state)).toBe(scoreSheet(play.state));
    expect([...again.replayed.state.players.values()].map(({ name }) => name)).toEqual(['Ала Тоо', 'Памир', '№ 3']);
    expect(again.replayed.state.id).toBe('box-b1');
  });

  it('[HB6] answers that do not fit, came from nobody, twice or late, or claim another time are refused', () => {
    const withAnswers = (change: (answers: Extract<Line, { kind: 'answers' }>['answers']) => unknown[]) => changed((line) => (line.kind === 'answers' && line.answers.length > 0 ? { ...line, answers: change(line.answers) as never } : line));
    const [first] = play.stored.get(0) ?? [];
    for (const wrong of [{ choice: { value: true } }, { playerId: 'nobody' }, { elapsedMs: 0 }, { creditMs: 5_000 }, { receivedAt: first!.receivedAt + 60_000 }, { receivedAt: 0 }]) {
      expect([wrong, withAnswers(([one, ...rest]) => [{ ...one, ...wrong }, ...rest])]).toEqual([wrong, { ok: false, error: 'result_invalid' }]);
    }
    expect(withAnswers((all) => [...all, all[0]])).toEqual({ ok: false, error: 'result_invalid' });
  });

  it('[HB6] another quest, and a game that is not over, are refused', () => {
    expect(changed((line) => (line.kind === 'event' && line.event.type === 'questionOpened' ? { ...line, event: { ...line.event, id: 'another' } } : line))).toEqual({ ok: false, error: 'result_wrong_quest' });
    expect(replay(bodies.slice(0, -1), parts)).toEqual({ ok: false, error: 'result_not_over' });
    for (const nothing of [[], ['{}'], ['nothing'], bodies.slice(1), [bodies[0]!, bodies[0]!]]) expect(replay(nothing, parts)).toEqual({ ok: false, error: 'result_invalid' });
  });

  it('[HB5] each line is bound to all before it and to its bundle', () => {
    const hashes = chainOf('b1', bodies, sha256);
    const chained = bodies.map((body, i) => ({ body, hash: hashes[i]! }));
    expect(isChained({ bundleId: 'b1', lines: chained }, sha256)).toBe(true);
    expect(isChained({ bundleId: 'b2', lines: chained }, sha256)).toBe(false);
    fc.assert(fc.property(fc.nat({ max: bodies.length - 2 }), fc.constantFrom('drop', 'twice', 'swap', 'change'), (at, what) => {
      const list = [...chained];
      if (what === 'drop') list.splice(at, 1);
      if (what === 'twice') list.splice(at, 0, list[at]!);
      if (what === 'swap') list.splice(at, 2, list[at + 1]!, list[at]!);
      if (what === 'change') list[at] = { ...list[at]!, body: `${list[at]!.body} ` };
      expect(isChained({ bundleId: 'b1', lines: list }, sha256)).toBe(false);
    }));
  });
});
