import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { People } from './ports.ts';
import type { Appointments, Refusal } from './service.ts';

export interface PersonRouteParts {
  readonly people: People;
  readonly appointments: Appointments;
}

export function personRoutes({ people, appointments }: PersonRouteParts) {
  const everybody = async () => ({ people: await people.all(), invitations: await people.invitations() });
  const after = async (refusal: Refusal | null) => {
    if (refusal) throw problem(refusal);
    return everybody();
  };

  return {
    list: api.people.list.use(signedIn).handler(everybody),

    invite: api.people.invite.use(signedIn).handler(async ({ input: { role, scope, note }, context }) => {
      const invited = await appointments.invite(context.signedIn, { role, scope }, note);
      if (typeof invited === 'string') throw problem(invited);
      return { link: invited.link, people: await everybody() };
    }),

    withdraw: api.people.withdraw.use(signedIn).handler(async ({ input, context }) => after(await appointments.withdraw(context.signedIn, input.id))),

    change: api.people.change.use(signedIn).handler(async ({ input: { id, role, scope }, context }) => after(await appointments.change(context.signedIn, id, { role, scope }))),

    end: api.people.end.use(signedIn).handler(async ({ input, context }) => after(await appointments.end(context.signedIn, input.id, input.isEnded))),
  };
}
