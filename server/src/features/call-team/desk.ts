import { askState } from '@tabarman/shared/call-team/asks.ts';
import { changesOf, type PlannedTeam } from '@tabarman/shared/call-team/proposal.ts';
import type { ScheduleItem } from '@tabarman/shared/call-team/schedule.ts';
import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { mayFormTeams, type PublicCall } from '../work/service.ts';
import type { AskRow } from './ports.ts';
import { callTeamsOf } from './show.ts';
import { loadWorld, type SeekingParts } from './world.ts';

/** Teams of a call as organisers help them together: they ask, and move nobody. */
export class CallTeams {
  readonly #parts: SeekingParts;

  constructor(parts: SeekingParts) {
    this.#parts = parts;
  }

  /** Null where no such call is public. */
  async show(callId: string): Promise<CallTeamsView | null> {
    const call = await this.call(callId);
    return call && callTeamsOf(await loadWorld(this.#parts, call), await this.#parts.seekings.cards(callId), this.#parts.clock.now());
  }

  call(callId: string): Promise<PublicCall | null> {
    return this.#parts.callWorks.call(callId);
  }

  /** TB9: one ask for each who would come to another team; whoever waits for an answer to the very same is not asked again. */
  propose(call: PublicCall, plan: readonly PlannedTeam[]): Promise<ErrorCode | null> {
    return this.#parts.taking.inTurn(call.id, async () => {
      const { seekings, ids, clock } = this.#parts;
      const now = clock.now();
      if (!mayFormTeams(call.call, now)) return 'teams_not_open';
      const world = await loadWorld(this.#parts, call);
      const named = plan.flatMap(({ members }) => members);
      const known = plan.every(({ teamId }) => teamId === null || world.works.some(({ id }) => id === teamId));
      if (!known || new Set(named).size !== named.length || named.some((id) => !world.people.has(id))) return 'proposal_stale';
      if (plan.some(({ members }) => members.length > world.most)) return 'team_full';
      const changes = changesOf(plan, world.works.map(({ id, name, members }) => ({ id, name, members: members.map(({ entrantId }) => entrantId) })));
      const groups = plan.map(() => ids.id());
      const open = world.asks.filter((one) => askState(one) === 'asked');
      const asks = changes.flatMap(({ personId, to }): AskRow[] => {
        const teamId = plan[to]!.teamId;
        if (teamId !== null && open.some((one) => one.personId === personId && one.teamId === teamId)) return [];
        return [{ id: ids.id(), kind: 'proposal', personId, teamId, group: teamId === null ? groups[to]! : null, person: 'asked', team: teamId === null ? 'yes' : 'asked', ended: null, text: '', askedAt: now, answeredAt: null }];
      });
      if (asks.length === 0) return 'proposal_empty';
      // A proposal that is made anew takes the place of those before it for the same people.
      const replaced = open.filter(({ kind, personId }) => kind === 'proposal' && asks.some((one) => one.personId === personId)).map((one): AskRow => ({ ...one, ended: 'takenBack', answeredAt: now }));
      await seekings.putAsks(call.id, [...replaced, ...asks]);
      return null;
    });
  }

  async takeBack(call: PublicCall, askIds: readonly string[]): Promise<void> {
    await this.#parts.taking.inTurn(call.id, async () => {
      const { asks } = await loadWorld(this.#parts, call);
      const now = this.#parts.clock.now();
      const open = asks.filter((one) => askIds.includes(one.id) && one.kind === 'proposal' && askState(one) === 'asked');
      await this.#parts.seekings.putAsks(call.id, open.map((one) => ({ ...one, ended: 'takenBack', answeredAt: now })));
    });
  }

  /** TB12 */
  async saveSchedule(call: PublicCall, items: readonly ScheduleItem[]): Promise<void> {
    await this.#parts.seekings.saveSchedule(call.id, items, this.#parts.clock.now());
  }

  async removeIdea(call: PublicCall, ideaId: string): Promise<boolean> {
    if (!(await this.#parts.seekings.ideas(call.id)).some(({ id }) => id === ideaId)) return false;
    await this.#parts.seekings.removeIdea(ideaId);
    return true;
  }
}
