import { openAsBlob } from 'node:fs';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { mustAnswerFor } from '../../../edge/answer-for.ts';
import { api, signedIn } from '../../../edge/api.ts';
import { disposition } from '../../../edge/disposition.ts';
import { problem } from '../../../edge/problem.ts';
import type { CallDesk } from '../../call/service.ts';
import type { SeasonDesk } from '../../season/service.ts';
import type { Votes } from '../../vote/service.ts';
import type { Site } from '../service.ts';
import type { CallSite } from '../call/site.ts';
import type { ArchiveSource, Exports } from './exports.ts';
import { seasonArchive, type SeasonArchiveParts } from './season-archive.ts';

export interface ExportRouteParts {
  readonly seasons: SeasonDesk;
  readonly site: Site;
  readonly exports: Exports;
  readonly seasonFiles: SeasonArchiveParts;
  readonly calls: CallDesk;
  readonly callSite: CallSite;
  readonly votes: Votes;
}

export function exportRoutes({ seasons, site, exports, seasonFiles }: ExportRouteParts) {
  return {
    site: api.seasons.site.use(signedIn).handler(async ({ input, context }) => {
      const written = await seasons.written(input.id);
      const found = written && (await site.find(written.row.slug));
      if (!found) throw problem('not_found');
      mustAnswerFor(context.signedIn, countriesOf(found.season));
      return sent(exports, seasonArchive(seasonFiles, found), found.slug);
    }),
  };
}

export function callExportRoutes({ calls, callSite, votes, exports }: ExportRouteParts) {
  return {
    site: api.calls.site.use(signedIn).handler(async ({ input, context }) => {
      const written = await calls.written(input.id);
      const found = written && (await callSite.find(written.row.slug));
      if (!found) throw problem('not_found');
      mustAnswerFor(context.signedIn, countriesOf(found.call));
      return sent(exports, callSite.archive(found, (await votes.view(found.slug))?.result ?? null), found.slug);
    }),
  };
}

async function sent(exports: Exports, source: ArchiveSource, slug: string) {
  const file = await exports.make(source);
  if (file === null) throw problem('storage_full');
  const body = new File([await openAsBlob(file)], 'site.zip', { type: 'application/zip' });
  return { headers: { 'content-disposition': disposition(slug, 'zip') }, body };
}
