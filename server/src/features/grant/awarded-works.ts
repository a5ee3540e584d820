import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { CallWorks } from '../work/service.ts';
import type { AwardedWorks } from './ports.ts';

/** What support needs to know of the works of a call. */
export function awardedWorks(works: Pick<CallWorks, 'call' | 'judged' | 'list'>): AwardedWorks {
  return {
    async call(callId) {
      const found = await works.call(callId);
      if (!found) return null;
      const { title, reference, currency, reports, awards } = found.call;
      return { title, reference, currency, reports, awards, countries: countriesOf(found.call) };
    },
    awarded: (callId) => works.judged(callId),
    async names(callId) {
      return new Map((await works.list(callId)).map(({ id, members }) => [id, members.map(({ name }) => name)]));
    },
  };
}
