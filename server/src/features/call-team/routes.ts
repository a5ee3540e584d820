import { teamsWithout } from '@tabarman/shared/call-team/without.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { askerFrom, told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { CallTeams } from './desk.ts';
import type { Seeking } from './seeking.ts';

/** What one device sends at most. */
const SENDS = { burst: 60, perSecond: 2 };

export interface CallTeamRouteParts {
  readonly seeking: Seeking;
  readonly callTeams: CallTeams;
  readonly clock: Clock;
  /** JU10: teams whose work somebody of the desk does not see. */
  readonly hiddenWorks: (callId: string, personId: string) => Promise<ReadonlySet<string>>;
}

export function seekingRoutes({ seeking, clock }: CallTeamRouteParts) {
  const sends = new Buckets(SENDS, clock);

  const asker = (own: Pick<Asker, 'slug' | 'key'>, context: ApiContext) => askerFrom(sends, own, context);

  return {
    state: api.seeking.state.handler(async ({ input, context }) => told(await seeking.state(await asker(input, context)))),
    saveProfile: api.seeking.saveProfile.handler(async ({ input: { profile, ...own }, context }) => told(await seeking.saveProfile(await asker(own, context), profile))),
    addIdea: api.seeking.addIdea.handler(async ({ input: { title, text, ...own }, context }) => told(await seeking.addIdea(await asker(own, context), { title, text }))),
    removeIdea: api.seeking.removeIdea.handler(async ({ input: { id, ...own }, context }) => told(await seeking.removeIdea(await asker(own, context), id))),
    want: api.seeking.want.handler(async ({ input: { id, isWanted, ...own }, context }) => told(await seeking.want(await asker(own, context), id, isWanted))),
    saveCard: api.seeking.saveCard.handler(async ({ input: { card, ...own }, context }) => told(await seeking.saveCard(await asker(own, context), card))),
    addNote: api.seeking.addNote.handler(async ({ input: { text, url, ...own }, context }) => told(await seeking.addNote(await asker(own, context), { text, url }))),
    removeNote: api.seeking.removeNote.handler(async ({ input: { id, ...own }, context }) => told(await seeking.removeNote(await asker(own, context), id))),
    ask: api.seeking.ask.handler(async ({ input: { asked, text, ...own }, context }) => told(await seeking.ask(await asker(own, context), asked, text))),
    answer: api.seeking.answer.handler(async ({ input: { id, side, isYes, ...own }, context }) => told(await seeking.answer(await asker(own, context), id, side, isYes))),
    takeBack: api.seeking.takeBack.handler(async ({ input: { id, ...own }, context }) => told(await seeking.takeBack(await asker(own, context), id))),
  };
}

export function callTeamRoutes({ callTeams, hiddenWorks }: CallTeamRouteParts) {
  async function shown(id: string, personId: string) {
    const view = await callTeams.show(id);
    if (!view) throw problem('not_found');
    return teamsWithout(view, await hiddenWorks(id, personId));
  }

  /** A26 */
  async function written(person: Standing, id: string) {
    const call = await callTeams.call(id);
    if (!call) throw problem('not_found');
    mustAnswerFor(person, countriesOf(call.call));
    return call;
  }

  return {
    get: api.callTeams.get.use(signedIn).handler(({ input, context }) => shown(input.id, context.signedIn.id)),
    propose: api.callTeams.propose.use(signedIn).handler(async ({ input: { id, teams }, context }) => {
      const refused = await callTeams.propose(await written(context.signedIn, id), teams);
      if (refused) throw problem(refused);
      return shown(id, context.signedIn.id);
    }),
    takeBack: api.callTeams.takeBack.use(signedIn).handler(async ({ input: { id, asks }, context }) => {
      await callTeams.takeBack(await written(context.signedIn, id), asks);
      return shown(id, context.signedIn.id);
    }),
    saveSchedule: api.callTeams.saveSchedule.use(signedIn).handler(async ({ input: { id, items }, context }) => {
      await callTeams.saveSchedule(await written(context.signedIn, id), items);
      return shown(id, context.signedIn.id);
    }),
    removeIdea: api.callTeams.removeIdea.use(signedIn).handler(async ({ input: { id, ideaId }, context }) => {
      if (!(await callTeams.removeIdea(await written(context.signedIn, id), ideaId))) throw problem('not_found');
      return shown(id, context.signedIn.id);
    }),
  };
}
