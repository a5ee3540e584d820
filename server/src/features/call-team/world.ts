import { after, type AskOutcome, askState, type AskWorld } from '@tabarman/shared/call-team/asks.ts';
import { emptyProfile } from '@tabarman/shared/call-team/profile.ts';
import type { Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import type { ScheduleItem } from '@tabarman/shared/call-team/schedule.ts';
import type { KnownMember } from '@tabarman/shared/call-team/team-faults.ts';
import type { EntrantRow, Entrants } from '../entrant/ports.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { CallEntrantRow, CallEntrants, WorkRow, Works } from '../work/ports.ts';
import type { CallWorks, PublicCall } from '../work/service.ts';
import type { AskRow, IdeaRow, Seekings, Taking } from './ports.ts';

export interface SeekingParts {
  readonly seekings: Seekings;
  readonly taking: Taking;
  readonly callWorks: CallWorks;
  readonly works: Pick<Works, 'of'>;
  readonly callEntrants: Pick<CallEntrants, 'of'>;
  readonly entrants: Pick<Entrants, 'byIds'>;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

/** Somebody who takes part, with what they told. */
export interface SeekingPerson {
  readonly entrant: EntrantRow;
  readonly role: string | null;
  readonly workId: string | null;
  readonly profile: Profile;
  readonly hasProfile: boolean;
}

/** All that people of one call told and asked, as it is now. */
export interface SeekingWorld {
  readonly call: PublicCall;
  readonly people: ReadonlyMap<string, SeekingPerson>;
  /** Works that are not withdrawn. */
  readonly works: readonly WorkRow[];
  readonly ideas: readonly IdeaRow[];
  readonly asks: readonly AskRow[];
  readonly most: number;
  readonly schedule: readonly ScheduleItem[];
}

/** What somebody asked or was asked before they came to a team by another way is over. */
export async function loadWorld({ seekings, callEntrants, entrants, works }: SeekingParts, call: PublicCall): Promise<SeekingWorld> {
  const [taking, rows, profiles, ideas, asks] = [await callEntrants.of(call.id), (await works.of(call.id)).filter(({ withdrawnAt }) => withdrawnAt === null), await seekings.profiles(call.id), await seekings.ideas(call.id), await seekings.asks(call.id)];
  const entrantOf = new Map((await entrants.byIds(taking.map(({ entrantId }) => entrantId))).filter(({ isErased }) => !isErased).map((one) => [one.id, one]));
  const people = new Map(taking.flatMap((row) => {
    const entrant = entrantOf.get(row.entrantId);
    return entrant ? [[row.entrantId, personOf(row, entrant, profiles.get(row.entrantId))] as const] : [];
  }));
  const joinedAt = new Map(rows.flatMap(({ members }) => members.map((one) => [one.entrantId, one.joinedAt])));
  const isPast = ({ personId, askedAt }: AskRow) => (joinedAt.get(personId) ?? 0) > askedAt;
  return {
    call, people, works: rows, schedule: await seekings.schedule(call.id), ideas: ideas.filter(({ entrantId }) => people.has(entrantId)), most: call.call.withWhom.kind === 'teams' ? call.call.withWhom.most : 1,
    asks: asks.filter(({ personId }) => people.has(personId)).map((one) => (askState(one) === 'asked' && isPast(one) ? { ...one, ended: 'lapsed' as const } : one)),
  };
}

function personOf({ role, workId }: CallEntrantRow, entrant: EntrantRow, profile: Profile | undefined): SeekingPerson {
  return { entrant, role, workId, profile: profile ?? { ...emptyProfile, languages: entrant.record.languages }, hasProfile: profile !== undefined };
}

export const askWorld = ({ works, asks, most }: SeekingWorld): AskWorld => ({ most, asks, teams: works.map(({ id, leadId, members }) => ({ id, leadId, members: members.map(({ entrantId }) => entrantId) })) });

/** How a member counts for what a team lacks. */
export const knownMember = ({ role, entrant, profile }: SeekingPerson): KnownMember => ({ role, country: entrant.record.country, languages: profile.languages });

/** Carries out what was decided: the asks that changed, and the one move that follows. */
export async function carryOut(parts: SeekingParts, world: SeekingWorld, outcome: Extract<AskOutcome, { ok: true }>, text: string): Promise<void> {
  const { seekings, callWorks, clock } = parts;
  const now = clock.now();
  const { move } = outcome;
  const left = world.works.find(({ id }) => id === move?.from) ?? null;
  const begun = move ? await callWorks.move(world.call.id, move.personId, left, move.to) : '';
  const before = new Map(world.asks.map((one) => [one.id, one]));
  const changed = after(askWorld(world), outcome, begun).asks.flatMap((one): AskRow[] => {
    const was = before.get(one.id);
    if (!was) return [{ ...one, text, askedAt: now, answeredAt: null }];
    return askState(was) === askState(one) && was.person === one.person && was.team === one.team && was.teamId === one.teamId ? [] : [{ ...was, ...one, answeredAt: now }];
  });
  // An ask of a team that is gone went with it.
  const gone = left?.members.length === 1 ? left.id : null;
  await seekings.putAsks(world.call.id, changed.filter(({ teamId }) => teamId === null || teamId !== gone));
}
