import type { IncomingHttpHeaders } from 'node:http';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import type { Clock, GameRow, GameRows, Ids, LiveGames } from '../game/ports.ts';
import type { Person, Sessions } from '../session/ports.ts';
import { hostKeyOf } from './host-key.ts';
import { owns } from './policy.ts';
import type { CoHost, CoHosts, Opener, RescueCodes } from './ports.ts';
import { readRescueCode, rescueCodeOf } from './rescue-code.ts';

/** A hall has a few hosts: more are a mistake, or somebody who fills the disk. */
const MOST = 20;

export interface Host {
  readonly id: string;
  readonly name: string;
}

export type Admission =
  | { readonly ok: true; readonly row: GameRow; readonly host: Host; readonly session: { readonly personId: string; readonly sessionId: string } | null }
  | { readonly ok: false; readonly error: 'signed_out' | 'game_not_found' };

/** Somebody who leads a game from now on; the key is for a browser without an account. */
export interface Admitted {
  readonly gameId: string;
  readonly name: string;
  readonly key: string | null;
}

interface HostParts {
  readonly coHosts: CoHosts;
  readonly codes: RescueCodes;
  readonly rows: GameRows;
  readonly games: LiveGames;
  readonly sessions: Pick<Sessions, 'personOf'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly secret: string;
}

/** Who may lead a game: its owner, those invited to it, and whoever holds its rescue code. */
export class Hosts {
  readonly #parts: HostParts;

  constructor(parts: HostParts) {
    this.#parts = parts;
  }

  /** H5: the host behind a request for this one game. A game of others is not there, so that its id tells nothing. */
  async admit(headers: IncomingHttpHeaders, gameId: string): Promise<Admission> {
    const { sessions, rows } = this.#parts;
    const person = await sessions.personOf(headers);
    const row = await rows.byId(gameId);
    const host = row && (person && owns(person, row) ? person : await this.#coHost(row.id, person, headers));
    if (!row || !host) return { ok: false, error: person ? 'game_not_found' : 'signed_out' };
    return { ok: true, row, host: { id: host.id, name: host.name }, session: person && { personId: person.id, sessionId: person.sessionId } };
  }

  /** Null when there are enough. The link is told once: only its hash is kept. */
  async invite(gameId: string): Promise<{ id: string; link: string } | null> {
    const { coHosts, ids, clock } = this.#parts;
    const { coHosts: present, invitations } = await coHosts.ofGame(gameId);
    if (present.length + invitations.length >= MOST) return null;
    const [id, secret] = [ids.id(), ids.secret()];
    await coHosts.invite({ id, gameId, linkHash: ids.hash(secret) }, clock.now());
    // Behind the hash sign: browsers send it to no server, so it is in no log on the way.
    return { id, link: `/desk/host#${secret}` };
  }

  /**
   * H6: opens an invitation; null for one that is used, withdrawn or unknown. Who leads the game already does not use it up, and
   * gets back to the desk by the link that was the way in.
   */
  async join(link: string, name: string, headers: IncomingHttpHeaders): Promise<Admitted | 'name_missing' | null> {
    const { coHosts, ids, clock } = this.#parts;
    const linkHash = ids.hash(link);
    const invitation = await coHosts.byLink(linkHash);
    if (!invitation) return null;
    const { gameId } = invitation;
    const admission = await this.admit(headers, gameId);
    if (admission.ok) return { gameId, name: admission.host.name, key: null };
    if (!invitation.isOpen) return null;
    const { opener, key } = await this.#opener(name, headers);
    if (opener.name === '') return 'name_missing';
    const coHost = await coHosts.open(linkHash, opener, clock.now());
    return coHost && { gameId, name: coHost.name, key };
  }

  async list(gameId: string) {
    const { coHosts, games } = this.#parts;
    const { owner, coHosts: present, invitations } = await coHosts.ofGame(gameId);
    const desks = (await games.open(gameId))?.desks;
    const hosts = [{ ...owner, cameBy: 'owner' as const }, ...present].map(({ id, name, cameBy }) => ({
      id, name, cameBy, isHere: desks?.open.some((desk) => desk.host === id) ?? false, isInCharge: desks?.charge?.host === id,
    }));
    return { hosts, invitations: invitations.map(({ id, createdAt }) => ({ id, createdAt })) };
  }

  /** Takes back an invitation or the rights of a co-host, whose desks close. The owner's cannot be taken. */
  async withdraw(gameId: string, hostId: string): Promise<boolean> {
    const { coHosts, games, clock } = this.#parts;
    if (!(await coHosts.withdraw(gameId, hostId, clock.now()))) return false;
    (await games.open(gameId))?.dismissDesks(({ id }) => id === hostId, 'withdrawn');
    return true;
  }

  /** The code that works now. */
  async rescueCode(gameId: string): Promise<string> {
    const { codes, ids } = this.#parts;
    const kept = await codes.ofGame(gameId);
    const number = kept?.number ?? 0;
    const code = this.#codeOf(gameId, number);
    // Also after the secret of the server has changed: what is shown is what works.
    if (kept?.hash !== ids.hash(code)) await codes.keep({ gameId, number, hash: ids.hash(code) });
    return groupCode(code);
  }

  /** H7: spends a code: its device leads the game from here on. Null for one that is spent, wrong or of a finished game. */
  async rescue(typed: string, name: string, device: string | null, headers: IncomingHttpHeaders): Promise<Admitted | null> {
    const { codes, games, ids, clock } = this.#parts;
    const code = readRescueCode(typed);
    const kept = code === null ? null : await codes.byHash(ids.hash(code));
    const game = kept && (await games.open(kept.gameId));
    if (!kept || !game) return null;
    const { gameId } = kept;
    const admission = await this.admit(headers, gameId);
    const { opener, key } = await this.#opener(name === '' ? game.hostName : name, headers);
    const known = admission.ok ? admission.host : null;
    const host = known ?? { id: ids.id(), name: opener.name };
    const number = kept.number + 1;
    const next = { gameId, number, hash: ids.hash(this.#codeOf(gameId, number)) };
    if (!(await codes.spend(kept, next, known ? null : { ...opener, id: host.id }, clock.now()))) return null;
    await game.command({ do: 'takeOver' }, { ...host, device });
    return { gameId, name: host.name, key: known ? null : key };
  }

  async #coHost(gameId: string, person: Person | null, headers: IncomingHttpHeaders): Promise<CoHost | null> {
    const { coHosts, ids } = this.#parts;
    const byAccount = person && (await coHosts.byAccount(gameId, person.id));
    if (byAccount) return { ...byAccount, name: person.name };
    const key = hostKeyOf(headers, gameId);
    return key === null ? null : coHosts.byKey(gameId, ids.hash(key));
  }

  async #opener(name: string, headers: IncomingHttpHeaders): Promise<{ opener: Opener; key: string | null }> {
    const { sessions, ids } = this.#parts;
    const person = await sessions.personOf(headers);
    if (person) return { opener: { name: person.name, userId: person.id, keyHash: null }, key: null };
    const key = ids.secret();
    return { opener: { name, userId: null, keyHash: ids.hash(key) }, key };
  }

  #codeOf(gameId: string, number: number): string {
    return rescueCodeOf(this.#parts.secret, gameId, number);
  }
}
