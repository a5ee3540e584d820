import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Stages } from '../stage/service.ts';
import type { Certificates, IssuableCertificate, ReleasedStage } from './service.ts';

export interface CertificateRouteParts {
  readonly certificates: Certificates;
  readonly stages: Stages;
}

export function certificateRoutes({ certificates, stages }: CertificateRouteParts) {
  const shown = ({ versions: [{ number, releasedAt }] }: ReleasedStage, list: readonly IssuableCertificate[]) => ({ released: { number, at: releasedAt ?? 0 }, certificates: [...list] });

  return {
    list: api.certificates.list.use(signedIn).handler(async ({ input: { id, stage, places } }) => {
      const of = await certificates.stage(id, stage);
      if (of === null) throw problem('not_found');
      return of === 'unreleased' ? { released: null, certificates: [] } : shown(of, await certificates.list(id, of, places));
    }),

    issue: api.certificates.issue.use(signedIn).handler(async ({ input: { id, stage, places }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const of = await certificates.stage(id, stage);
      if (of === null) throw problem('not_found');
      if (of === 'unreleased') throw problem('result_nothing');
      return shown(of, await certificates.issue(id, of, places));
    }),
  };
}
