import { randomBytes } from 'node:crypto';
import { BUNDLE_VERSION, type SealedPart } from '@tabarman/shared/box/bundle.ts';
import { replay } from '@tabarman/shared/box/replay.ts';
import { isChained } from '@tabarman/shared/box/result.ts';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Quest, QuestContent } from '@tabarman/shared/quest/schema.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { StageGameRef } from '@tabarman/shared/venue/schema.ts';
import { mayDownload, takesResults } from '@tabarman/shared/venue/windows.ts';
import { encryptBytes } from '../../sealed-bytes.ts';
import type { Reader } from '../envelope/service.ts';
import type { Clock, GameRows, Ids, LiveGames, Scripts } from '../game/ports.ts';
import type { Media } from '../media/service.ts';
import type { FrozenQuests, QuestRows, WholeQuests } from '../quest/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { Venues } from '../venue/service.ts';
import { fingerprint, keyOfSeed, readResult, sha256, signingKey, writeBundle } from './files.ts';
import type { Issued, IssuedRow } from './ports.ts';
import { resultSeedOf, sealingKey, startKeyOf } from './start-key.ts';

interface CentreParts {
  readonly issued: Issued;
  readonly venues: Venues;
  readonly stages: Stages;
  readonly quests: FrozenQuests & WholeQuests;
  readonly questRows: Pick<QuestRows, 'questOf'>;
  readonly scripts: Scripts;
  readonly live: Pick<LiveGames, 'takeIn'>;
  readonly rows: Pick<GameRows, 'byId'>;
  readonly media: Pick<Media, 'read'>;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Of the file that is made at the first start. */
  readonly secret: string;
}

type Refusal = 'not_found' | 'venue_not_playing' | 'download_closed' | 'quest_incomplete' | 'quest_sealed';
export type ResultRefusal =
  | 'bundle_unknown' | 'bundle_damaged' | 'result_foreign' | 'result_damaged' | 'result_wrong_quest' | 'result_invalid' | 'result_not_over' | 'result_late' | 'result_differs' | 'quest_sealed';

/** Gives out bundles, and takes in what was played with them. */
export class Centre {
  readonly issued: Issued;
  readonly #parts: CentreParts;
  #importing: Promise<unknown> = Promise.resolve();

  constructor(parts: CentreParts) {
    this.#parts = parts;
    this.issued = parts.issued;
  }

  get fingerprint(): string {
    return fingerprint(signingKey(this.#parts.secret, 'bundles').publicKey);
  }

  /** HB1: within the window of its download. The quest is frozen now, so that what is played is known. */
  async issue(by: Reader, { seasonId, venueId, ...ref }: StageGameRef & { readonly seasonId: string; readonly venueId: string }): Promise<Refusal | null> {
    const { venues, quests, ids, clock } = this.#parts;
    const hall = await venues.hall(seasonId, venueId, ref);
    if (!hall) return 'not_found';
    if (!hall.window || !hall.terms || hall.game.questId === null) return 'venue_not_playing';
    if (!mayDownload(hall.terms, clock.now())) return 'download_closed';
    const frozen = await quests.freeze(hall.game.questId, by, { mayWait: true });
    if (!frozen.ok) return frozen.error === 'second_key_needed' ? 'quest_sealed' : frozen.error;
    await this.issued.add({ id: ids.id(), seasonId, venueId, ...ref, revisionId: frozen.revisionId, issuedAt: clock.now() });
    return null;
  }

  /** The file of a bundle. That of a quest in its envelope is written for who may read it, which is noted there. */
  async write(by: Reader, row: IssuedRow): Promise<Buffer | Refusal> {
    const { venues, stages, clock, secret } = this.#parts;
    const [season, hall] = [await stages.season(row.seasonId), await venues.hall(row.seasonId, row.venueId, row)];
    if (!season || !hall?.window || !hall.terms) return 'not_found';
    if (!mayDownload(hall.terms, clock.now())) return 'download_closed';
    const quest = await this.#quest(by, row);
    if (typeof quest === 'string') return quest;
    const expected = new Set(hall.venue.roster);
    const roster = (await stages.entries(row.seasonId)).filter(({ id }) => expected.has(id)).map(({ id, name }) => ({ id, name }));
    const salt = randomBytes(16);
    const part: SealedPart = { content: quest.content, key: quest.key, media: await this.#mediaOf(quest.content), seed: resultSeedOf(secret, row.id).toString('base64') };
    const sealed = encryptBytes(await sealingKey(startKeyOf(secret, row.id), salt), Buffer.from(JSON.stringify(part)), `bundle ${row.id}`);
    return writeBundle(signingKey(secret, 'bundles'), {
      version: BUNDLE_VERSION, id: row.id, issuedAt: row.issuedAt, ...titlesOf(season, row), venue: { id: row.venueId, name: hall.venue.name }, reference: season.reference,
      quest: { title: quest.content.title, reference: quest.content.reference, rounds: quest.content.rounds.map(({ questions }) => questions.length) },
      settings: venues.settings(season, hall.game, hall.window), roster, salt: salt.toString('base64'),
    }, sealed);
  }

  startKey({ id }: IssuedRow): string {
    return groupCode(startKeyOf(this.#parts.secret, id));
  }

  /** The bundle that a result says it answers, before anything of it is believed. */
  async bundleOf(file: Buffer): Promise<IssuedRow | ResultRefusal> {
    const read = readResult(file);
    if ('error' in read) return read.error;
    return (await this.issued.byId(read.result.bundleId)) ?? 'result_foreign';
  }

  /** HB6–HB8: one after another, so that the same file twice at once is one game. */
  take(file: Buffer, by: { readonly personId: string; readonly reason: string | null }): Promise<ResultRefusal | null> {
    const taken = this.#importing.then(() => this.#take(file, by));
    this.#importing = taken.catch(() => undefined);
    return taken;
  }

  async #take(file: Buffer, { personId, reason }: { readonly personId: string; readonly reason: string | null }): Promise<ResultRefusal | null> {
    const { venues, stages, scripts, live, rows, ids, clock, secret } = this.#parts;
    const read = readResult(file);
    if ('error' in read) return read.error;
    const { result, publicKey } = read;
    const row = await this.issued.byId(result.bundleId);
    if (!row || !keyOfSeed(resultSeedOf(secret, row.id)).publicKey.equals(publicKey)) return 'result_foreign';
    if (!isChained(result, sha256)) return 'result_damaged';
    const resultHash = result.lines.at(-1)?.hash ?? '';
    if (row.importedAt !== null) return row.resultHash === resultHash ? null : 'result_differs';
    const hall = await venues.hall(row.seasonId, row.venueId, row);
    if ((!hall?.terms || !takesResults(hall.terms, clock.now())) && reason === null) return 'result_late';
    const script = await scripts.load(row.revisionId);
    if (!script || script.isSealed === true) return 'quest_sealed';
    const gameId = `box-${row.id}`;
    const known = await rows.byId(gameId);
    const pin = known?.pin ?? ids.pin();
    const played = replay(result.lines.map(({ body }) => body), { script, revisionId: row.revisionId, gameId, pin });
    if (!played.ok) return played.error;
    const { events, answers, state } = played.replayed;
    await live.takeIn({
      id: gameId, pin, ownerId: personId, revisionId: row.revisionId, title: script.content.title, preset: state.settings.preset,
      projectorSecret: known?.projectorSecret ?? ids.secret(), createdAt: state.createdAt, finishedAt: null,
    }, events, answers);
    await stages.addGame(row.seasonId, { gameId, stage: row.stage, stageGame: row.game, venueId: row.venueId });
    await this.issued.imported(row.id, { at: clock.now(), resultHash, reason });
    return null;
  }

  async #quest(by: Reader, { revisionId }: IssuedRow): Promise<Pick<Quest, 'content' | 'key'> | Refusal> {
    const { scripts, questRows, quests } = this.#parts;
    const script = await scripts.load(revisionId);
    if (!script) return 'not_found';
    if (script.isSealed !== true) return { content: script.content, key: script.key };
    const questId = await questRows.questOf(revisionId);
    const whole = questId === null ? null : await quests.whole(questId, by, 'boxes.download');
    if (!whole) return 'not_found';
    if (whole.ok) return whole.quest;
    return whole.error === 'second_key_needed' ? 'quest_sealed' : whole.error;
  }

  async #mediaOf(content: QuestContent): Promise<SealedPart['media']> {
    const wanted = questionsOf(content).flatMap(({ picture, audio, ask }) => [
      ...[picture, ...('options' in ask ? ask.options.map((option) => option.picture) : [])].flatMap((one) => (one ? [{ id: one.id, parts: ['-large.webp', '-small.webp'] }] : [])),
      ...(audio ? [{ id: audio.id, parts: [`.${audio.format}`] }] : []),
    ]);
    const found = await Promise.all([...new Map(wanted.map((one) => [one.id, one])).values()].map(async ({ id, parts }) => {
      const read = await Promise.all(parts.map(async (part) => [part, await this.#parts.media.read(id, part)] as const));
      return { id, parts: Object.fromEntries(read.flatMap(([part, bytes]) => (bytes ? [[part, Buffer.from(bytes).toString('base64')]] : []))) };
    }));
    return found.filter(({ parts }) => Object.keys(parts).length > 0);
  }
}

function titlesOf(season: Season, { seasonId, stage: stageId, game: gameId }: IssuedRow) {
  const stage = season.stages.find(({ id }) => id === stageId);
  return {
    season: { id: seasonId, title: season.title }, stage: { id: stageId, title: stage?.title ?? {} },
    game: { id: gameId, title: stage?.games.find(({ id }) => id === gameId)?.title ?? {} },
  };
}
