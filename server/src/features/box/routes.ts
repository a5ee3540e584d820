import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { problem } from '../../edge/problem.ts';
import type { Clock } from '../game/ports.ts';
import type { Present } from '../session/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { Venues } from '../venue/service.ts';
import type { Boxes } from './boxes.ts';
import type { Centre } from './centre.ts';
import type { IssuedRow } from './ports.ts';

export interface BoxRouteParts {
  readonly centre: Centre;
  readonly boxes: Boxes;
  readonly venues: Venues;
  readonly stages: Stages;
  readonly clock: Clock;
}

export function boxRoutes({ centre, boxes, venues, stages, clock }: BoxRouteParts) {
  async function list(person: Present, seasonId: string) {
    const halls = await venues.runBy(person, seasonId);
    if (!halls) throw problem('not_found');
    const seen = new Set(halls.map(({ id }) => id));
    return { fingerprint: centre.fingerprint, bundles: (await centre.issued.of(seasonId)).filter(({ venueId }) => seen.has(venueId)).map(show) };
  }

  async function mustRun(person: Present, seasonId: string, venueId: string): Promise<void> {
    const runs = await venues.runs(person, seasonId, venueId);
    if (typeof runs === 'string') throw problem(runs);
  }

  async function bundleOf(person: Present, { id, venueId, bundleId }: { id: string; venueId: string; bundleId: string }): Promise<IssuedRow> {
    await mustRun(person, id, venueId);
    const row = await centre.issued.byId(bundleId);
    if (row?.seasonId !== id || row.venueId !== venueId) throw problem('not_found');
    return row;
  }

  return {
    list: api.boxes.list.use(signedIn).handler(({ input, context }) => list(context.signedIn, input.id)),

    issue: api.boxes.issue.use(signedIn).handler(async ({ input: { id, ...hall }, context }) => {
      await mustRun(context.signedIn, id, hall.venueId);
      const refusal = await centre.issue(context.signedIn, { seasonId: id, ...hall });
      if (refusal) throw problem(refusal);
      return list(context.signedIn, id);
    }),

    download: api.boxes.download.use(signedIn).handler(async ({ input, context }) => {
      const row = await bundleOf(context.signedIn, input);
      const bytes = await centre.write(context.signedIn, row);
      if (typeof bytes === 'string') throw problem(bytes);
      return fileOf(bytes, `hall-${row.id}`, 'tabbox');
    }),

    startKey: api.boxes.startKey.use(signedIn).handler(async ({ input, context }) => {
      const row = await bundleOf(context.signedIn, input);
      const hall = await venues.hall(row.seasonId, row.venueId, row);
      const isOpen = hall?.window !== undefined && hall.window !== null && clock.now() >= hall.window.from;
      if (!isOpen && !(await venues.mayWrite(context.signedIn, row.seasonId, row.venueId))) throw problem('start_too_early');
      await context.note({ personId: context.signedIn.id, action: 'boxes.startKey', object: row.id });
      return { startKey: centre.startKey(row) };
    }),

    take: api.boxes.take.use(signedIn).handler(async ({ input: { query, body }, context }) => {
      const file = Buffer.from(await body.bytes());
      const { id: personId } = context.signedIn;
      const row = await centre.bundleOf(file);
      if (typeof row !== 'string') mustAnswerFor(context.signedIn, await stages.countries(row.seasonId, row.stage));
      const refusal = typeof row === 'string' ? row : await centre.take(file, { personId, reason: query.reason ?? null });
      if (refusal) {
        // HB7: what was refused stands in the log too, with its reason.
        await context.note({ personId, action: `boxes.refuse.${refusal}`, object: typeof row === 'string' ? null : row.id });
        throw problem(refusal);
      }
      const taken = typeof row === 'string' ? null : await centre.issued.byId(row.id);
      if (!taken) throw problem('result_foreign');
      return { seasonId: taken.seasonId, ...show(taken) };
    }),

    opened: api.boxes.opened.use(signedIn).handler(() => boxes.show()),

    read: api.boxes.read.use(signedIn).handler(async ({ input }) => {
      const refusal = await boxes.read(Buffer.from(await input.body.bytes()));
      if (refusal) throw problem(refusal);
      return boxes.show();
    }),

    makeGame: api.boxes.makeGame.use(signedIn).handler(async ({ input: { id, projectorLanguages }, context }) => {
      const refusal = await boxes.makeGame(context.signedIn, id, projectorLanguages);
      if (refusal) throw problem(refusal);
      return boxes.show();
    }),

    begin: api.boxes.begin.use(signedIn).handler(async ({ input: { id, startKey } }) => {
      const refusal = await boxes.begin(id, startKey);
      if (refusal) throw problem(refusal);
      return boxes.show();
    }),

    result: api.boxes.result.use(signedIn).handler(async ({ input }) => {
      const bytes = await boxes.result(input.id);
      if (typeof bytes === 'string') throw problem(bytes);
      return fileOf(bytes, `result-${input.id}`, 'tabres');
    }),
  };
}

function show({ id, venueId, stage, game, issuedAt, importedAt, reason }: IssuedRow) {
  return { id, venueId, stage, game, issuedAt, importedAt, reason };
}

function fileOf(bytes: Buffer, name: string, ending: string) {
  return { headers: { 'content-disposition': disposition(name, ending) }, body: new File([new Uint8Array(bytes)], `${name}.${ending}`, { type: 'application/octet-stream' }) };
}
