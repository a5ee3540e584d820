import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksEnd } from '@tabarman/shared/call/windows.ts';
import { tookPart } from '@tabarman/shared/certificate/call-certificates.ts';
import { toldText } from '@tabarman/shared/decision/names.ts';
import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { Addressee, Audience } from '../message/ports.ts';
import { entrantAddressee } from '../message/service.ts';
import type { CallWorks, TakingPerson } from '../work/service.ts';
import type { DecisionDesk } from './service.ts';

interface CallAudienceParts {
  readonly works: Pick<CallWorks, 'call' | 'taking'>;
  readonly decisions: Pick<DecisionDesk, 'releasedVersions'>;
  readonly readers: EntrantsOfSeasons['readers'];
}

/** Once something is released: everybody whose work was decided, those of them who have an award, and those who have a certificate. */
const decidedGroups = ['decided', 'awarded', 'certified'] as const;
const LONGEST_LINE = 200;

interface Group {
  readonly name: string;
  readonly of: Text | null;
  readonly has: (person: TakingPerson) => boolean;
}

/** ME18: those who take part: all of them, by whether they are in a team and have handed in, by role, and each team. What becomes of a work is asked of nobody here. */
function groupsOf({ roles, withWhom, reference }: Call, people: readonly TakingPerson[]): Group[] {
  const hasTeams = withWhom.kind === 'teams';
  const teams = new Map(people.flatMap(({ work }) => (hasTeams && work ? [[work.id, work] as const] : [])));
  return [
    { name: 'registered', of: null, has: () => true },
    ...(hasTeams ? [{ name: 'inTeams', of: null, has: ({ work }: TakingPerson) => work !== null }, { name: 'withoutTeam', of: null, has: ({ work }: TakingPerson) => work === null }] : []),
    { name: 'handedIn', of: null, has: ({ work }) => work?.isHandedIn === true },
    { name: 'notHandedIn', of: null, has: ({ work }) => work === null || !work.isHandedIn },
    ...roles.map(({ id, title }) => ({ name: `role:${id}`, of: title, has: ({ role }: TakingPerson) => role === id })),
    ...[...teams.values()].toSorted((a, b) => a.number - b.number).map((team) => ({ name: `team:${team.id}`, of: { [reference]: team.name || `№ ${team.number}` }, has: ({ work }: TakingPerson) => work?.id === team.id })),
  ];
}

/** ME18, DC17: who can be written to about a call: those who take part, and once it is decided those whose work was, each told of the own work alone. */
export function callAudience({ works, decisions, readers }: CallAudienceParts): Audience {
  async function taking(id: string) {
    const found = await works.call(id);
    const people = found ? await works.taking(id) : [];
    return found && { call: found.call, people, groups: groupsOf(found.call, people) };
  }

  async function decided(id: string, people: string): Promise<Addressee[]> {
    const [call, [newest]] = [await works.call(id), await decisions.releasedVersions(id)];
    if (!call || !newest) return [];
    const awarded = new Set(newest.table.awards.flatMap((one) => one.awarded));
    const isAsked = (work: DecidedWork) => (people === 'certified' ? tookPart(work, newest.table.sayings) : people === 'decided' || awarded.has(work.id));
    const told = newest.table.works.filter(isAsked);
    const persons = new Map((await readers(told.flatMap(({ memberIds }) => memberIds))).map((person) => [person.id, person]));
    return told.flatMap((work): Addressee[] => {
      const ruling = Object.fromEntries(languages.map((language) => [language, toldText(call.call, work, language)]));
      return work.memberIds.flatMap((memberId) => {
        const person = persons.get(memberId);
        return person ? [{ ...entrantAddressee(person), parts: { work: { line: work.title.slice(0, LONGEST_LINE) }, ruling: { text: ruling } } }] : [];
      });
    });
  }

  const isDecided = (people: string) => decidedGroups.some((group) => group === people);

  return {
    async describe(id) {
      const [found, of] = [await works.call(id), await taking(id)];
      if (!found || !of) return null;
      const isReleased = (await decisions.releasedVersions(id)).length > 0;
      const { title, reference, languages: told } = found.call;
      return {
        title, reference, countries: countriesOf(found.call), languages: told, path: `/calls/${found.slug}/take-part`,
        kinds: [{ kind: 'announcement', deadline: null }, { kind: 'works.close', deadline: worksEnd(found.call) }],
        people: [...of.groups.map(({ name }) => name), ...(isReleased ? decidedGroups : [])],
      };
    },
    async members(id, people) {
      if (isDecided(people)) return decided(id, people);
      const of = await taking(id);
      const group = of?.groups.find(({ name }) => name === people);
      return group ? (await readers(of!.people.filter(group.has).map((person) => person.id))).map(entrantAddressee) : [];
    },
    async groups(id) {
      const of = await taking(id);
      if (!of) return new Map();
      const all = new Map((await readers(of.people.map((person) => person.id))).map((person) => [person.id, entrantAddressee(person)]));
      const after = await Promise.all(decidedGroups.map(async (people) => [people, await decided(id, people)] as const));
      return new Map([...of.groups.map(({ name, has }) => [name, of.people.filter(has).flatMap((person) => all.get(person.id) ?? [])] as const), ...after]);
    },
    async nameOf(id, people) {
      return people.includes(':') ? ((await taking(id))?.groups.find(({ name }) => name === people)?.of ?? null) : null;
    },
    async isSettled(id, kind, _, recipient) {
      if (kind !== 'works.close') return false;
      const mine = (await works.taking(id)).find((person) => person.id === recipient.id);
      return mine === undefined || mine.work?.isHandedIn === true;
    },
  };
}
