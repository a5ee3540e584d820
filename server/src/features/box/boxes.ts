import { type SealedPart, sealedPartSchema } from '@tabarman/shared/box/bundle.ts';
import { chainOf, RESULT_VERSION } from '@tabarman/shared/box/result.ts';
import { toLines } from '@tabarman/shared/box/to-lines.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { matchNames } from '@tabarman/shared/season/from-game.ts';
import { decryptBytes } from '../../sealed-bytes.ts';
import type { Clock, LiveGames } from '../game/ports.ts';
import type { MediaStore, Part } from '../media/ports.ts';
import { fingerprint, keyOfSeed, readBundle, sha256, writeResult } from './files.ts';
import type { Opened, OpenedRow } from './ports.ts';
import { readStartKey, sealingKey } from './start-key.ts';

interface BoxesParts {
  readonly opened: Opened;
  readonly live: Pick<LiveGames, 'create' | 'open' | 'written'>;
  readonly media: Pick<MediaStore, 'keep'>;
  readonly clock: Clock;
  /** These revisions can be read from now on. */
  readonly onBegun: (revisionIds: readonly string[]) => Promise<void>;
}

/** This server as a hall without a connection: it opens bundles, plays them, and hands the result back. */
export class Boxes {
  readonly opened: Opened;
  readonly #parts: BoxesParts;

  constructor(parts: BoxesParts) {
    this.#parts = parts;
    this.opened = parts.opened;
  }

  /** HB2: nothing is opened that is not as its centre signed it. The same bundle again changes nothing. */
  async read(file: Buffer): Promise<'bundle_unknown' | 'bundle_damaged' | null> {
    const read = readBundle(file);
    if ('error' in read) return read.error;
    await this.opened.add({ ...read, openedAt: this.#parts.clock.now() });
    return null;
  }

  async show() {
    return Promise.all((await this.opened.all()).map(async ({ id, head, publicKey, gameId, seed, openedAt }) => {
      const game = gameId === null ? null : await this.#parts.live.open(gameId);
      const { season, stage, game: of, venue, reference, quest, settings, roster, issuedAt } = head;
      const seats = game ? [...game.state.players.values()].filter((player) => !player.isRemoved) : [];
      const seated = new Set(matchNames(seats, roster).values());
      return {
        id, season: season.title, stage: stage.title, game: of.title, venue: venue.name, reference, questions: quest.rounds.reduce((sum, n) => sum + n, 0), issuedAt, openedAt,
        fingerprint: fingerprint(publicKey), begins: settings.begins, isBegun: seed !== null,
        roster: roster.map((entry) => ({ ...entry, isSeated: seated.has(entry.id) })), live: game && { gameId: game.gameId, pin: game.state.pin, state: game.summary.state, players: game.summary.players },
      };
    }));
  }

  /** QS6: it gathers its players while the quest is still sealed. */
  async makeGame(by: { readonly id: string; readonly name: string }, id: string, projectorLanguages: readonly Language[]): Promise<'not_found' | 'hall_game_there' | null> {
    const bundle = await this.opened.byId(id);
    if (!bundle) return 'not_found';
    if (bundle.gameId !== null) return 'hall_game_there';
    const row = await this.#parts.live.create({ ownerId: by.id, hostName: by.name, revisionId: bundle.revisionId, settings: bundle.head.settings, projectorLanguages });
    if (!row) return 'not_found';
    await this.opened.setGame(id, row.id);
    return null;
  }

  /** HB3: with the start key the quest is there, and its pictures and sounds. */
  async begin(id: string, typed: string): Promise<'not_found' | 'start_key_wrong' | null> {
    const bundle = await this.opened.byId(id);
    if (!bundle) return 'not_found';
    if (bundle.seed !== null) return null;
    const part = await this.#unseal(bundle, typed);
    if (!part) return 'start_key_wrong';
    for (const { id: file, parts } of part.media) {
      const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, 'base64')])) as Partial<Record<Part, Buffer>>;
      await this.#parts.media.keep({ id: file, parts: bytes, ownerId: null }, this.#parts.clock.now());
    }
    await this.opened.begin(id, part, Buffer.from(part.seed, 'base64'));
    await this.#parts.onBegun([bundle.revisionId]);
    return null;
  }

  /** HB5: what was played, signed; while it is played there is nothing to hand back. */
  async result(id: string): Promise<Buffer | 'not_found' | 'result_not_over'> {
    const bundle = await this.opened.byId(id);
    if (!bundle) return 'not_found';
    const written = bundle.gameId === null ? null : await this.#parts.live.written(bundle.gameId);
    if (!written || bundle.seed === null) return 'result_not_over';
    const bodies = toLines(written.events, (index) => written.answers.get(index) ?? [], bundle.head).map((line) => JSON.stringify(line));
    const hashes = chainOf(id, bodies, sha256);
    return writeResult(keyOfSeed(bundle.seed), {
      version: RESULT_VERSION, bundleId: id, exportedAt: this.#parts.clock.now(), lines: bodies.map((body, i) => ({ body, hash: hashes[i] ?? '' })),
    });
  }

  async #unseal({ id, head, sealed }: OpenedRow, typed: string): Promise<SealedPart | null> {
    const startKey = readStartKey(typed);
    const clear = startKey && decryptBytes(await sealingKey(startKey, Buffer.from(head.salt, 'base64')), sealed, `bundle ${id}`);
    return clear ? sealedPartSchema.parse(JSON.parse(clear.toString())) : null;
  }
}
