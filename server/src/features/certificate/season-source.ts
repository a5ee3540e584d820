import { certificatesOf } from '@tabarman/shared/certificate/certificates.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import type { Releases } from '../release/service.ts';
import type { Seasons } from '../season/ports.ts';
import type { CertificateSources } from './ports.ts';

interface SeasonSourceParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
  readonly releases: Pick<Releases, 'released'>;
}

/** CE1: stages of seasons, by their released results. */
export function seasonCertificates({ seasons, releases }: SeasonSourceParts): CertificateSources['season'] {
  const stageOf = (season: Season | undefined, id: string) => season?.stages.find((stage) => stage.id === id);

  async function load(id: string, stageId: string) {
    const row = await seasons.byId(id);
    if (!row) return null;
    const [newest] = await seasons.versionsOf(id);
    const stage = stageOf(newest?.season, stageId);
    if (!stage && !stageOf(row.season, stageId)) return null;
    return { row, season: newest?.season ?? row.season, stage: stage ?? null };
  }

  return {
    async find({ id, stage: stageId }) {
      const found = await load(id, stageId);
      if (!found) return null;
      const { row, season, stage } = found;
      const results = (await releases.released(id, stageId)).flatMap(({ releasedAt, ...one }) => (releasedAt === null ? [] : [{ ...one, releasedAt }]));
      const [last, ...before] = results;
      if (!stage || !last) return 'unreleased';
      return {
        title: season.title, stage: stage.title, into: stageOf(season, stage.into ?? '')?.title ?? null, reference: season.reference, versions: [last, ...before],
        given: (number, places) => Promise.resolve(certificatesOf(results.find((one) => one.number === number)?.table.rows ?? [], season, stage, places)),
        resultsPath: (language) => `/s/${row.slug}/${language}/results`,
      };
    },
    async countries({ id, stage: stageId }) {
      const found = await load(id, stageId);
      const stage = found && (found.stage ?? stageOf(found.row.season, stageId));
      return found && stage ? countriesOfStage(found.season, stage) : null;
    },
  };
}
