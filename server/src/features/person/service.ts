import { mayAppoint } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { Clock, Ids, LiveGames } from '../game/ports.ts';
import type { OrganiserLinks, Person } from '../session/ports.ts';
import { isLastAdmin } from './policy.ts';
import type { People } from './ports.ts';

/** Long enough for somebody who reads mail once a week. */
const INVITATION_LIVES_MS = 14 * 24 * 60 * 60_000;

export type Refusal = 'not_found' | 'not_yours' | 'last_admin';

interface AppointmentParts {
  readonly people: People;
  readonly links: OrganiserLinks;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Where a link with this secret leads. */
  readonly linkPath: (secret: string) => string;
  readonly games: Pick<LiveGames, 'dismissDesks'>;
}

/** Who is here for what: invitations, roles, and the end of somebody's access. */
export class Appointments {
  readonly #parts: AppointmentParts;

  constructor(parts: AppointmentParts) {
    this.#parts = parts;
  }

  /** The path of the link, told once; or why not. */
  async invite(by: Person, standing: Standing, note: string): Promise<{ readonly link: string } | Refusal> {
    if (!mayAppoint(by, standing)) return 'not_yours';
    const { links, ids, clock, linkPath } = this.#parts;
    const secret = ids.secret();
    const expiresAt = clock.now() + INVITATION_LIVES_MS;
    await links.add({ hash: ids.hash(secret), personId: null, expiresAt, isOfStart: false, invitation: { id: ids.id(), standing, note } }, clock.now());
    return { link: linkPath(secret) };
  }

  async withdraw(by: Person, id: string): Promise<Refusal | null> {
    const invitation = (await this.#parts.people.invitations()).find((one) => one.id === id);
    if (!invitation) return 'not_found';
    if (!mayAppoint(by, invitation)) return 'not_yours';
    await this.#parts.people.withdraw(id);
    return null;
  }

  async change(by: Person, id: string, standing: Standing): Promise<Refusal | null> {
    const person = await this.#parts.people.byId(id);
    if (!person) return 'not_found';
    if (!mayAppoint(by, person) || !mayAppoint(by, standing)) return 'not_yours';
    if (standing.role !== 'admin' && (await isLastAdmin(this.#parts.people, person))) return 'last_admin';
    await this.#parts.people.change(id, standing);
    return null;
  }

  /** A18: the last admin stays; whose access ends is signed out everywhere, and the desks they have open close. */
  async end(by: Person, id: string, isEnded: boolean): Promise<Refusal | null> {
    const { people, games } = this.#parts;
    const person = await people.byId(id);
    if (!person) return 'not_found';
    if (!mayAppoint(by, person)) return 'not_yours';
    if (isEnded && (await isLastAdmin(this.#parts.people, person))) return 'last_admin';
    await people.end(id, isEnded);
    if (isEnded) games.dismissDesks(({ session }) => session?.personId === id);
    return null;
  }
}
