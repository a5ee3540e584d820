import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { SeasonDesk } from '../season/service.ts';
import type { Visits } from './service.ts';

export interface VisitRouteParts {
  readonly seasons: SeasonDesk;
  readonly visits: Visits;
}

export function visitRoutes({ seasons, visits }: VisitRouteParts) {
  return {
    list: api.visits.list.use(signedIn).handler(async ({ input }) => {
      if (!(await seasons.written(input.id))) throw problem('not_found');
      return (await visits.of(input.id)).map(({ day, language, page, visits: count }) => ({ day, language, page, visits: count }));
    }),
  };
}
