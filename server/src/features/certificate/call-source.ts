import { certificatesOfCall, type Holder } from '@tabarman/shared/certificate/call-certificates.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import { ERASED } from '@tabarman/shared/game/forget.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { DecisionDesk } from '../decision/service.ts';
import type { Entrants } from '../entrant/ports.ts';
import type { Version } from '../release/ports.ts';
import type { CallWorks } from '../work/service.ts';
import type { CertificateSources, JudgedBy } from './ports.ts';

interface CallSourceParts {
  readonly works: Pick<CallWorks, 'call'>;
  readonly decisions: Pick<DecisionDesk, 'releasedVersions'>;
  readonly jury: JudgedBy;
  readonly entrants: Pick<Entrants, 'byIds'>;
  /** Of people in a call who agreed to be named in public. */
  readonly namesOf: (callId: string, entrantIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** CE8, CE9: calls, by their released decisions. Awards and works are those of a version; names are of people, and follow what each says now. */
export function callCertificates({ works, decisions, jury, entrants, namesOf }: CallSourceParts): CertificateSources['call'] {
  async function peopleOf(callId: string, { works: decided }: DecisionTable): Promise<ReadonlyMap<string, Holder>> {
    const ids = [...new Set(decided.flatMap(({ memberIds }) => memberIds))];
    const named = await namesOf(callId, ids);
    return new Map((await entrants.byIds(ids)).map(({ id, isErased, language, record: { name, country, university, otherUniversity } }) => (
      [id, { id, name: isErased ? '' : name, isNamed: named.has(id), language, country, university: university ?? (otherUniversity || null) }])));
  }

  /** Those who said something of a work before the version was made; nobody asked them whether they may be named. */
  async function jurorsOf(callId: string, madeAt: number): Promise<Holder[]> {
    const found = await jury(callId);
    const judged = new Set(found?.sheets.filter(({ kind, at }) => kind !== 'recused' && at <= madeAt).map(({ jurorId }) => jurorId));
    return (found?.jurors ?? []).filter(({ id }) => judged.has(id)).map(({ id, juror: { name, countries, languages, organisation } }) => ({
      id, name: name === ERASED ? '' : name, isNamed: false, language: languages[0] ?? 'en', country: countries[0] ?? null, university: organisation || null,
    }));
  }

  return {
    async find({ id }) {
      const found = await works.call(id);
      if (!found) return null;
      const released = (await decisions.releasedVersions(id)).flatMap(({ releasedAt, ...version }) => (releasedAt === null ? [] : [{ ...version, releasedAt }]));
      const [last, ...before] = released;
      if (!last) return 'unreleased';
      const given = async (of: Pick<Version<DecisionTable>, 'table' | 'madeAt'>) => certificatesOfCall(of.table, await peopleOf(id, of.table), await jurorsOf(id, of.madeAt));
      return {
        title: found.call.title, stage: null, into: null, reference: found.call.reference, versions: [last, ...before],
        given: async (number) => {
          const of = released.find((one) => one.number === number);
          return of ? given(of) : [];
        },
        resultsPath: (language) => `/calls/${found.slug}/${language}/results`,
      };
    },
    async countries({ id }) {
      const found = await works.call(id);
      return found && countriesOf(found.call);
    },
  };
}
