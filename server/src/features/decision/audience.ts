import { toldText } from '@tabarman/shared/decision/names.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { Addressee, Audience } from '../message/ports.ts';
import { entrantAddressee } from '../message/service.ts';
import type { CallWorks } from '../work/service.ts';
import type { DecisionDesk } from './service.ts';

interface CallAudienceParts {
  readonly works: Pick<CallWorks, 'call'>;
  readonly decisions: Pick<DecisionDesk, 'releasedVersions'>;
  readonly reader: EntrantsOfSeasons['reader'];
}

/** Once something is released: everybody whose work was decided, and those of them who have an award. */
const groups = ['decided', 'awarded'] as const;
const LONGEST_LINE = 200;

/** DC17: who can be written to about a decided call; each is told of the own work alone. */
export function callAudience({ works, decisions, reader }: CallAudienceParts): Audience {
  async function members(id: string, people: string): Promise<Addressee[]> {
    const [call, [newest]] = [await works.call(id), await decisions.releasedVersions(id)];
    if (!call || !newest || !groups.some((group) => group === people)) return [];
    const awarded = new Set(newest.table.awards.flatMap((one) => one.awarded));
    const found: Addressee[] = [];
    for (const work of newest.table.works.filter((one) => people === 'decided' || awarded.has(one.id))) {
      const ruling = Object.fromEntries(languages.map((language) => [language, toldText(call.call, work, language)]));
      for (const memberId of work.memberIds) {
        const person = await reader(memberId);
        if (person) found.push({ ...entrantAddressee(person), parts: { work: { line: work.title.slice(0, LONGEST_LINE) }, ruling: { text: ruling } } });
      }
    }
    return found;
  }

  return {
    async describe(id) {
      const found = await works.call(id);
      if (!found) return null;
      const isReleased = (await decisions.releasedVersions(id)).length > 0;
      return { title: found.call.title, reference: found.call.reference, countries: countriesOf(found.call), people: isReleased ? [...groups] : [], path: `/calls/${found.slug}/take-part` };
    },
    members,
    nameOf: () => Promise.resolve(null),
    isSettled: () => Promise.resolve(false),
  };
}
