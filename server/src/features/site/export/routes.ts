import { openAsBlob } from 'node:fs';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { mustAnswerFor } from '../../../edge/answer-for.ts';
import { api, signedIn } from '../../../edge/api.ts';
import { disposition } from '../../../edge/disposition.ts';
import { problem } from '../../../edge/problem.ts';
import type { SeasonDesk } from '../../season/service.ts';
import type { Site } from '../service.ts';
import type { Exports } from './exports.ts';

export interface ExportRouteParts {
  readonly seasons: SeasonDesk;
  readonly site: Site;
  readonly exports: Exports;
}

export function exportRoutes({ seasons, site, exports }: ExportRouteParts) {
  return {
    site: api.seasons.site.use(signedIn).handler(async ({ input, context }) => {
      const written = await seasons.written(input.id);
      const found = written && (await site.find(written.row.slug));
      if (!found) throw problem('not_found');
      mustAnswerFor(context.signedIn, countriesOf(found.season));
      const file = await exports.make(found);
      if (file === null) throw problem('storage_full');
      const body = new File([await openAsBlob(file)], 'site.zip', { type: 'application/zip' });
      return { headers: { 'content-disposition': disposition(found.slug, 'zip') }, body };
    }),
  };
}
