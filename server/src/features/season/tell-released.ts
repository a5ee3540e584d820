import type { Messages } from '../message/service.ts';
import type { Stages } from '../stage/service.ts';
import type { Seasons } from './ports.ts';

const HOUR_MS = 60 * 60_000;

interface TellParts {
  readonly seasons: Pick<Seasons, 'byId'>;
  readonly stages: Pick<Stages, 'season'>;
  readonly messages: Pick<Messages, 'prepare'>;
}

/** ME5: what is to be told when results are released, for organisers to look at: that they are there, and to those who go on that they have a seat to confirm. */
export async function tellReleased({ seasons, stages, messages }: TellParts, seasonId: string, stageId: string, { number, releasedAt }: { readonly number: number; readonly releasedAt: number }): Promise<void> {
  const [row, season] = [await seasons.byId(seasonId), await stages.season(seasonId)];
  const stage = season?.stages.find(({ id }) => id === stageId);
  if (!row || !season || !stage) return;
  const batch = { about: { by: 'season', id: seasonId }, parts: { stage: { text: stage.title } }, countries: stage.country === null ? [] : [stage.country] };
  await messages.prepare({
    ...batch, key: `released ${seasonId} ${stageId} ${number}`, kind: number === 1 ? 'results.released' : 'results.amended', people: `captains:${stageId}`, path: `/s/${row.slug}/{language}/results`,
  });
  const into = season.stages.find(({ id }) => id === stage.into);
  if (!stage.qualification || !into) return;
  await messages.prepare({
    ...batch, parts: { stage: { text: into.title } }, key: `seats ${seasonId} ${stageId} ${number}`, kind: 'seat.offered', people: `seats:${stageId}`, deadline: releasedAt + stage.qualification.confirmHours * HOUR_MS,
  });
}
