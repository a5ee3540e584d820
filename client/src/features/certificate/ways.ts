import { callCertificateKinds, type CertificateKey, type CertificateKind, seasonCertificateKinds } from '@tabarman/shared/certificate/certificates.ts';
import type { CertificateFormat } from '@tabarman/shared/certificate/formats.ts';
import type { Signature } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { ArchiveView, CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { countriesOf, countriesOfStage } from '@tabarman/shared/season/countries.ts';
import { api } from '../../desk/api.ts';

/** As many as there can be: which of them are made is chosen at the desk. */
export const MOST_PLACES = 10;

export interface Asked {
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
  readonly signatures: Signature[];
  readonly places: number;
}
export interface AskedAll extends Asked {
  readonly kinds: CertificateKind[];
  readonly country: CountryCode | null;
}

interface Given {
  readonly title: Text;
  readonly reference: Language;
  readonly languages: readonly Language[];
  /** Whose they are. */
  readonly countries: readonly CountryCode[];
  readonly released: { readonly number: number; readonly at: number } | null;
  readonly certificates: readonly CertificateView[];
  readonly archives: readonly ArchiveView[];
}

/** The certificates of a stage of a season, or of a call: where they come from and what can be asked of them. */
export interface CertificateWays {
  readonly of: 'season' | 'call';
  /** Of the season or call: what signs is kept by it. */
  readonly id: string;
  /** Of what the desk shows, and of its interface. */
  readonly path: string;
  readonly kinds: readonly CertificateKind[];
  readonly load: () => Promise<Given>;
  readonly one: (key: CertificateKey, asked: Asked) => Promise<{ readonly body: Blob }>;
  readonly archives: () => Promise<ArchiveView[]>;
  readonly make: (asked: AskedAll) => Promise<ArchiveView[]>;
  readonly remove: (archiveId: string) => Promise<ArchiveView[]>;
}

export function stageWays(id: string, stage: string): CertificateWays {
  const at = { id, stage };
  return {
    of: 'season', id, path: `/seasons/${id}/stages/${stage}`, kinds: seasonCertificateKinds,
    load: async () => {
      const [{ season }, list, archives] = await Promise.all([api.seasons.get({ id }), api.certificates.list({ ...at, places: MOST_PLACES }), api.certificates.archives(at)]);
      const found = season.stages.find((one) => one.id === stage);
      return { ...list, archives, title: found?.title ?? {}, reference: season.reference, languages: season.languages, countries: found ? countriesOfStage(season, found) : countriesOf(season) };
    },
    one: ({ holderId, kind, board }, asked) => api.certificates.one({ ...at, ...asked, holderId, kind, board }),
    archives: () => api.certificates.archives(at),
    make: (asked) => api.certificates.make({ ...at, ...asked }),
    remove: (archiveId) => api.certificates.remove({ ...at, archiveId }),
  };
}

export function callWays(id: string): CertificateWays {
  return {
    of: 'call', id, path: `/calls/${id}`, kinds: callCertificateKinds,
    load: async () => {
      const [{ call }, list, archives] = await Promise.all([api.calls.get({ id }), api.callCertificates.list({ id }), api.callCertificates.archives({ id })]);
      return { ...list, archives, title: call.title, reference: call.reference, languages: call.languages, countries: countriesOf(call) };
    },
    one: ({ holderId, kind, board }, { as, language, signatures }) => api.callCertificates.one({ id, as, language, signatures, holderId, kind, board }),
    archives: () => api.callCertificates.archives({ id }),
    make: ({ as, language, signatures, kinds, country }) => api.callCertificates.make({ id, as, language, signatures, kinds, country }),
    remove: (archiveId) => api.callCertificates.remove({ id, archiveId }),
  };
}
