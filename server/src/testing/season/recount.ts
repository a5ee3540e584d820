// Counts a season again from the files of a data folder, with nothing of the product: who doubts a result reads this and runs it.
//   npm run recount -- <data folder>
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

export interface CountedRow {
  readonly name: string;
  readonly place: number;
  readonly points: number;
  readonly right: number;
  readonly games: number;
  /** Whether it has a seat in the next stage; null where the stage leads nowhere. */
  readonly goesOn: boolean | null;
}

interface Entry { readonly id: string; readonly name: string; readonly country: string; readonly university: string | null; readonly isWithdrawn: boolean }
interface Game { readonly gameId: string; readonly stage: string; readonly matches: readonly { readonly number: number; readonly entryId: string }[] | null; readonly tie: { readonly rule: string; readonly entries: readonly string[] } | null }
interface Event { readonly type: string; readonly index?: number; readonly [part: string]: unknown }
interface Right { readonly kind: string; readonly right?: unknown; readonly accept?: Readonly<Record<string, readonly string[]>> }
interface Question { readonly points: number; right: Right; isVoid: boolean }
interface Stage {
  readonly id: string; readonly country: string | null; readonly into: string | null;
  readonly qualification: { readonly seats: readonly [{ readonly take: number }]; readonly caps: readonly { readonly most: number }[] } | null;
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** One game: of every seat its name, points, and which questions it had right. */
function countGame(live: DatabaseSync, gameId: string) {
  const events = live.prepare('SELECT body FROM game_event WHERE game_id = ? ORDER BY seq').all(gameId).map(({ body }) => JSON.parse(String(body)) as Event);
  const answers = live.prepare('SELECT question, player_id AS player, choice FROM answer WHERE game_id = ?').all(gameId) as unknown as { question: number; player: string; choice: string }[];
  const seats = new Map<string, { number: number; name: string }>();
  const contents = new Map<number, { points: number }>();
  const questions = new Map<number, Question>();
  const adjusted = new Map<string, number>();
  for (const event of events) {
    const index = event.index ?? -1;
    if (event.type === 'playersJoined') for (const { id, number, name } of event['seats'] as { id: string; number: number; name: string }[]) seats.set(id, { number, name });
    if (event.type === 'playerRenamed') seats.set(String(event['playerId']), { ...seats.get(String(event['playerId']))!, name: String(event['name']) });
    if (event.type === 'questionOpened') contents.set(index, event['content'] as { points: number });
    if (event.type === 'questionRevealed') questions.set(index, { points: contents.get(index)?.points ?? 0, right: (event['key'] as { right: Right }).right, isVoid: false });
    if (event.type === 'questionVoided') questions.get(index)!.isVoid = true;
    if (event.type === 'questionReinstated') questions.get(index)!.isVoid = false;
    if (event.type === 'keyChanged') questions.get(index)!.right = event['right'] as Right;
    if (event.type === 'pointsAdjusted') adjusted.set(String(event['playerId']), (adjusted.get(String(event['playerId'])) ?? 0) + Number(event['points']));
  }
  const counted = [...questions].filter(([, { isVoid }]) => !isVoid).sort(([a], [b]) => a - b);
  return [...seats].map(([id, seat]) => {
    const rights = counted.map(([index, { right }]) => {
      const given = answers.find(({ question, player }) => question === index && player === id);
      return given !== undefined && isRight(right, JSON.parse(given.choice) as Record<string, unknown>);
    });
    const earned = counted.reduce((sum, [, { points }], i) => sum + (rights[i] ? points : 0), 0);
    return { ...seat, rights, points: Math.max(0, earned + (adjusted.get(id) ?? 0)) };
  });
}

/** The kinds that the simulated season asks: right or wrong as a whole. */
function isRight(right: Right, choice: Readonly<Record<string, unknown>>): boolean {
  switch (right.kind) {
    case 'single': return choice['option'] === right.right;
    case 'boolean': return choice['value'] === right.right;
    case 'text': return Object.values(right.accept ?? {}).flat().some((spelling) => plain(spelling) === plain(String(choice['text'])));
    default: throw new Error(`questions of the kind ${right.kind} are not counted here`);
  }
}

/** Every stage: its rows, best first. */
export function recount(folder: string, seasonId: string): ReadonlyMap<string, readonly CountedRow[]> {
  const app = new DatabaseSync(path.join(folder, 'app.db'), { readOnly: true });
  const live = new DatabaseSync(path.join(folder, 'live.db'), { readOnly: true });
  try {
    const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown));
    const version = app.prepare('SELECT json(season) AS season FROM SeasonVersion WHERE seasonId = ? ORDER BY number DESC LIMIT 1').get(seasonId) as { season: string };
    const { stages } = JSON.parse(version.season) as { stages: readonly Stage[] };
    const all = (app.prepare('SELECT id, name, country, university, withdrawnAt FROM SeasonEntry WHERE seasonId = ?').all(seasonId) as unknown as (Entry & { withdrawnAt: unknown })[]).map((entry) => ({ ...entry, isWithdrawn: entry.withdrawnAt !== null }));
    const games = (app.prepare('SELECT gameId, stage, json(matches) AS matches, json(tie) AS tie FROM SeasonGame WHERE seasonId = ? ORDER BY addedAt, gameId').all(seasonId) as unknown as { gameId: string; stage: string; matches: string | null; tie: string | null }[])
      .map(({ matches, tie, ...game }) => ({ ...game, matches: parse(matches), tie: parse(tie) }) as Game);
    const found = new Map<string, readonly CountedRow[]>();
    for (const stage of stages) {
      const before = stages.filter(({ into }) => into === stage.id);
      const isIn = (entry: Entry) => before.length === 0 ? stage.country === null || stage.country === entry.country : before.some(({ id }) => found.get(id)?.some((row) => row.name === entry.name && row.goesOn === true));
      found.set(stage.id, countStage(stage, all.filter(isIn), games.filter((game) => game.stage === stage.id), live));
    }
    return found;
  } finally {
    app.close();
    live.close();
  }
}

function countStage(stage: Stage, entries: readonly Entry[], games: readonly Game[], live: DatabaseSync): CountedRow[] {
  const counted = games.map((game) => ({ ...game, seats: countGame(live, game.gameId) }));
  const seatOf = (game: (typeof counted)[number], entry: Entry) => game.seats.find(({ number, name }) => (game.matches ? game.matches.some((match) => match.number === number && match.entryId === entry.id) : plain(name) === plain(entry.name)));
  const lines = entries.map((entry) => {
    const seats = counted.filter(({ tie }) => tie === null).flatMap((game) => seatOf(game, entry) ?? []);
    return { entry, games: seats.length, points: seats.reduce((sum, { points }) => sum + points, 0), right: seats.reduce((sum, { rights }) => sum + rights.filter(Boolean).length, 0) };
  });
  const placed = lines.map((line) => ({ ...line, place: 1 + lines.filter((other) => other.points > line.points).length }));
  /** In a play-off: who had more right of the first three, then who had the next one right. */
  const playedOff = (entry: Entry): readonly number[] => {
    const rights = counted.filter(({ tie }) => tie?.entries.includes(entry.id)).flatMap((game) => seatOf(game, entry)?.rights ?? []);
    return [rights.slice(0, 3).filter(Boolean).length, ...rights.slice(3).map(Number)];
  };
  const better = (a: readonly number[], b: readonly number[]) => a.map((own, i) => (b[i] ?? 0) - own).find((apart) => apart !== 0) ?? 0;
  const seated: Entry[] = [];
  const [seats] = stage.qualification?.seats ?? [];
  const most = stage.qualification?.caps[0]?.most ?? Infinity;
  const line = placed.filter(({ entry }) => !entry.isWithdrawn).sort((a, b) => a.place - b.place || better(playedOff(a.entry), playedOff(b.entry)));
  for (const { entry } of line) {
    const isCapped = entry.university !== null && seated.filter(({ university }) => university === entry.university).length >= most;
    if (seats && seated.length < seats.take && !isCapped) seated.push(entry);
  }
  return placed.sort((a, b) => a.place - b.place || (a.entry.name < b.entry.name ? -1 : 1))
    .map(({ entry, place, points, right, games: played }) => ({ name: entry.name, place, points, right, games: played, goesOn: seats ? seated.includes(entry) : null }));
}

const [, script, folder = 'data'] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  const app = new DatabaseSync(path.join(folder, 'app.db'), { readOnly: true });
  const seasons = app.prepare('SELECT DISTINCT seasonId AS id FROM SeasonVersion').all();
  app.close();
  for (const [stage, rows] of seasons.flatMap(({ id }) => [...recount(folder, String(id))])) {
    const lines = rows.map(({ place, name, points, right, goesOn }) => [place, name, points, right, goesOn === null ? '' : goesOn ? '+' : '−'].join('\t'));
    process.stdout.write(`\n${stage}\n${lines.join('\n')}\n`);
  }
}
