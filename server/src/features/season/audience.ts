import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { ReviewedKind } from '@tabarman/shared/message/kinds.ts';
import type { MessageParts } from '@tabarman/shared/message/parts.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { EntrantsOfSeasons, Reachable } from '../entrant/service.ts';
import type { Addressee, Audience } from '../message/ports.ts';
import { accountAddressee, entrantAddressee } from '../message/service.ts';
import type { People } from '../person/ports.ts';
import type { Releases } from '../release/service.ts';
import type { Stages } from '../stage/service.ts';
import type { Seasons } from './ports.ts';

interface AudienceParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
  readonly people: Pick<People, 'all'>;
  readonly entrants: Pick<EntrantsOfSeasons, 'reachable'>;
  readonly stages: Pick<Stages, 'seats' | 'entries'>;
  readonly releases: Pick<Releases, 'released'>;
}

/** Of everybody in a season; those who have something to do are named by what it is. */
const groups = ['registering', 'incomplete', 'notEntered', 'captains', 'organisers'] as const;
/** What organisers write by themselves; the others are prepared by what happens. */
const written: readonly ReviewedKind[] = ['note', 'request', 'data.missing', 'entries.close', 'seat.offered'];
/** Kinds whose readers are those who have not done it yet. */
const asking: readonly ReviewedKind[] = ['data.missing', 'entries.close', 'seat.offered'];

/**
 * ME16: who can be written to about a season: whoever registers, whose record lacks something, who is in no team that is handed in, the captains, and
 * the organisers; of a stage the captains of the entries in its results (`captains:stage`), and of those with a seat to confirm (`seats:stage`, or those it was offered
 * to at one instant: `seats:stage:instant`); of one entry its captain (`captain:entry`).
 */
export function seasonAudience({ seasons, people, entrants, stages, releases }: AudienceParts): Audience {
  const found = async (id: string) => {
    const row = await seasons.byId(id);
    const [newest] = row ? await seasons.versionsOf(id) : [];
    return row && { slug: row.slug, isPublic: newest !== undefined, season: newest?.season ?? row.season };
  };

  async function organisers(id: string): Promise<Addressee[]> {
    const season = await found(id);
    const all = season ? await people.all() : [];
    return all.filter((person) => season && !person.isEnded && may(person.role, 'season.write') && countriesOf(season.season).some((country) => answersFor(person, [country]))).map(accountAddressee);
  }

  async function captainsOf(id: string, stageId: string, isOne: (entryId: string) => boolean): Promise<Addressee[]> {
    const stage = (await found(id))?.season.stages.find((one) => one.id === stageId);
    const parts: MessageParts = stage ? { stage: { text: stage.title } } : {};
    return (await entrants.reachable(id)).filter(({ team }) => team?.isCaptain === true && team.entryId !== null && isOne(team.entryId)).map((person) => withTeam(person, parts));
  }

  async function members(id: string, asked: string): Promise<Addressee[]> {
    const [group = '', stage = '', offeredAt] = asked.split(':');
    switch (group) {
      case 'organisers': return organisers(id);
      case 'registering': return (await entrants.reachable(id)).map((person) => withTeam(person, {}));
      case 'incomplete': return (await entrants.reachable(id)).filter(({ isReady }) => !isReady).map((person) => withTeam(person, {}));
      case 'notEntered': return (await entrants.reachable(id)).filter(({ team }) => (team?.entryId ?? null) === null).map((person) => withTeam(person, {}));
      case 'captains': {
        if (stage === '') return captainsOf(id, '', () => true);
        const [newest] = await releases.released(id, stage);
        const entries = new Set(newest?.table.rows.map(({ entry }) => entry.id));
        return captainsOf(id, stage, (entryId) => entries.has(entryId));
      }
      case 'captain': return captainsOf(id, '', (entryId) => entryId === stage);
      case 'seats': {
        const offered = new Set(((await stages.seats(id, stage)) ?? []).filter((seat) => seat.state === 'offered' && (offeredAt === undefined || seat.offeredAt === Number(offeredAt))).map(({ entry }) => entry));
        const into = (await found(id))?.season.stages.find((one) => one.id === stage)?.into;
        return captainsOf(id, into ?? stage, (entryId) => offered.has(entryId));
      }
      default: return [];
    }
  }

  async function describe(id: string) {
    const season = await found(id);
    if (!season) return null;
    const { title, reference, languages, stages: of } = season.season;
    const played = await Promise.all(of.map(async (stage) => ({ stage, isReleased: (await releases.released(id, stage.id)).length > 0 })));
    return {
      title: textIn(title, reference, reference) === '' ? { [reference]: season.slug } : title, reference, countries: countriesOf(season.season), languages,
      kinds: written.map((kind) => ({ kind, deadline: null })),
      people: [...groups, ...played.filter(({ isReleased }) => isReleased).flatMap(({ stage }) => [`captains:${stage.id}`, ...(stage.qualification ? [`seats:${stage.id}`] : [])])],
      path: season.isPublic ? `/e/${season.slug}` : null,
    };
  }

  return {
    describe,
    members,
    groups: async (id) => new Map(await Promise.all(((await describe(id))?.people ?? []).map(async (people) => [people, await members(id, people)] as const))),
    async nameOf(id, people) {
      const [group, of] = people.split(':');
      const season = of === undefined ? null : await found(id);
      if (!season) return null;
      if (group !== 'captain') return season.season.stages.find((stage) => stage.id === of)?.title ?? null;
      const name = (await stages.entries(id)).find((entry) => entry.id === of)?.name;
      return name === undefined ? null : { [season.season.reference]: name };
    },
    async isSettled(id, kind, asked, { by, id: readerId }) {
      return asking.includes(kind) && !(await members(id, asked)).some((one) => one.by === by && one.id === readerId);
    },
  };
}

function withTeam(person: Reachable, parts: MessageParts): Addressee {
  return { ...entrantAddressee(person), parts: { ...parts, ...(person.team ? { team: { line: person.team.name } } : {}) } };
}
