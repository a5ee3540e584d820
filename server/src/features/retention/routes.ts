import { api, signedIn } from '../../edge/api.ts';
import type { Retention } from './service.ts';

export interface RetentionRouteParts {
  readonly retention: Retention;
}

export function retentionRoutes({ retention }: RetentionRouteParts) {
  return {
    get: api.retention.get.use(signedIn).handler(async () => ({ days: await retention.days() })),
    set: api.retention.set.use(signedIn).handler(async ({ input: { days } }) => {
      await retention.keepFor(days);
      return { days };
    }),
  };
}
