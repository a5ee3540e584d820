import { ceremonySteps, type CeremonyCommand, moveCeremony } from '@tabarman/shared/ceremony/steps.ts';
import { showWall, type WallView } from '@tabarman/shared/ceremony/show-wall.ts';
import { boardsOf, type CertificateBoard } from '@tabarman/shared/certificate/certificates.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { StageResult } from '../release/ports.ts';
import type { Releases } from '../release/service.ts';
import type { Stages } from '../stage/service.ts';
import type { Ceremonies, CeremonyRow } from './ports.ts';
import { Watchers } from './watchers.ts';

export { Watchers } from './watchers.ts';

interface CeremonyParts {
  readonly rows: Ceremonies;
  readonly stages: Pick<Stages, 'season'>;
  readonly releases: Pick<Releases, 'of'>;
  readonly ids: Pick<Ids, 'secret'>;
  readonly clock: Clock;
}

interface Scene {
  readonly season: Season;
  readonly stage: Stage;
}

/** CM1–CM5: the ceremony of a stage, led from a desk, followed by walls that are sent what is announced and nothing else. */
export class StageCeremonies {
  readonly #parts: CeremonyParts;
  readonly #watchers: Watchers;

  constructor(parts: CeremonyParts) {
    this.#parts = parts;
    this.#watchers = new Watchers(parts.clock);
  }

  /** Null when there is no such stage. */
  async desk(seasonId: string, stageId: string) {
    const scene = await this.#scene(seasonId, stageId);
    if (!scene) return null;
    const row = await this.#parts.rows.of(seasonId, stageId);
    const offered = await this.#offered(seasonId, stageId);
    const result = row && (await this.#resultOf(row));
    return {
      offered: offered && { number: offered.number, isReleased: offered.releasedAt !== null, boards: boardsOf(offered.table.rows.filter(({ games }) => games > 0), scene.season, scene.stage) },
      running: row && {
        board: row.board, language: row.language, link: `/p/ceremony-${row.key}`, version: row.version, shown: row.shown, isPaused: row.isPaused, isStale: result === null,
        steps: result ? stepsOf(row, result, scene).map(({ place, rows }) => ({ place, names: rows.map(({ entry }) => entry.name) })) : [],
      },
    };
  }

  /** CM3: of the draft that is checked, or of what is released. */
  async begin(seasonId: string, stageId: string, board: CertificateBoard, language: Language): Promise<'result_nothing' | null> {
    const { rows, ids } = this.#parts;
    const offered = await this.#offered(seasonId, stageId);
    if (!offered) return 'result_nothing';
    const before = await rows.of(seasonId, stageId);
    await rows.put({
      seasonId, stage: stageId, number: offered.number, hash: offered.hash, board, language, shown: 0, isPaused: false,
      version: (before?.version ?? 0) + 1, key: before?.key ?? ids.secret(),
    }, before?.version ?? null);
    this.#watchers.tell(placeOf(seasonId, stageId));
    return null;
  }

  /** CM4 */
  async lead(seasonId: string, stageId: string, version: number, command: CeremonyCommand): Promise<'not_found' | 'out_of_step' | 'result_stale' | null> {
    const { rows } = this.#parts;
    const [scene, row] = [await this.#scene(seasonId, stageId), await rows.of(seasonId, stageId)];
    if (!scene || !row) return 'not_found';
    const result = await this.#resultOf(row);
    if (!result) return 'result_stale';
    const moved = row.version === version ? moveCeremony(row, command, stepsOf(row, result, scene)) : null;
    if (!moved || !(await rows.put({ ...row, ...moved, version: version + 1 }, version))) return 'out_of_step';
    this.#watchers.tell(placeOf(seasonId, stageId));
    return null;
  }

  async end(seasonId: string, stageId: string): Promise<void> {
    await this.#parts.rows.remove(seasonId, stageId);
    this.#watchers.tell(placeOf(seasonId, stageId));
  }

  /** CM5: the present picture; where it is the one that was seen, the next one, or the same after a while. Null for a key of nothing. */
  async watch(key: string, seen: number | undefined): Promise<{ readonly version: number; readonly view: WallView } | null> {
    const now = await this.#wall(key);
    if (!now || now.version !== seen || this.#watchers.isFull) return now;
    await this.#watchers.change(now.place);
    return this.#wall(key);
  }

  async #wall(key: string) {
    const row = await this.#parts.rows.byKey(key);
    const scene = row && (await this.#scene(row.seasonId, row.stage));
    if (!row || !scene) return null;
    const result = await this.#resultOf(row);
    // Of results that are no longer what they were, nothing is shown.
    const [cursor, steps] = result ? [row, stepsOf(row, result, scene)] : [{ shown: 0, isPaused: true }, []];
    return { place: placeOf(row.seasonId, row.stage), version: row.version, view: showWall({ ...scene, board: row.board, language: row.language, cursor, steps }) };
  }

  async #scene(seasonId: string, stageId: string): Promise<Scene | null> {
    const season = await this.#parts.stages.season(seasonId);
    const stage = season?.stages.find(({ id }) => id === stageId);
    return season && stage ? { season, stage } : null;
  }

  async #offered(seasonId: string, stageId: string): Promise<StageResult | null> {
    return (await this.#parts.releases.of(seasonId, stageId)).find(mayBeAnnounced) ?? null;
  }

  async #resultOf({ seasonId, stage, number, hash }: CeremonyRow): Promise<StageResult | null> {
    return (await this.#parts.releases.of(seasonId, stage)).find((one) => one.number === number && one.hash === hash && mayBeAnnounced(one)) ?? null;
  }
}

const mayBeAnnounced = ({ checkedAt, releasedAt }: StageResult) => checkedAt !== null || releasedAt !== null;
const stepsOf = ({ board }: CeremonyRow, { table }: StageResult, { stage }: Scene) => ceremonySteps(table.rows, board, stage);
const placeOf = (seasonId: string, stage: string) => `${seasonId} ${stage}`;
