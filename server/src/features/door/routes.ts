import { may } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Doors } from './service.ts';

export interface DoorRouteParts {
  readonly doors: Doors;
}

export function doorRoutes({ doors }: DoorRouteParts) {
  /** TB21: who reads calls, and hosts of one of its countries. */
  function seen({ role, scope }: Standing, view: DoorView | null): DoorView {
    if (!view) throw problem('not_found');
    const isOfCountry = scope.countries.length === 0 || view.countries.length === 0 || view.countries.some((country) => scope.countries.includes(country));
    if (!may(role, 'call.read') && !isOfCountry) throw problem('forbidden');
    return view;
  }

  return {
    get: api.doors.get.use(signedIn).handler(async ({ input: { id }, context }) => seen(context.signedIn, await doors.view(id))),
    mark: api.doors.mark.use(signedIn).handler(async ({ input: { id, sentAt, marks }, context }) => {
      seen(context.signedIn, await doors.view(id));
      return seen(context.signedIn, await doors.mark(id, marks, sentAt, context.signedIn.id));
    }),
  };
}
