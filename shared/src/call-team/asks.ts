/**
 * TB8: how people come together. An ask is about one person and one team. Each of both says yes or no; whoever asked has said yes by asking. Only when
 * both have, the person is of the team. A proposal of the organisers asks both; a team that is to come of one has nobody yet who could be asked.
 */
export const askKinds = ['request', 'invitation', 'proposal'] as const;
export type AskKind = (typeof askKinds)[number];
export type Said = 'asked' | 'yes' | 'no';
export type AskState = 'asked' | 'accepted' | 'declined' | 'takenBack' | 'lapsed';

export interface Ask {
  readonly id: string;
  readonly kind: AskKind;
  readonly personId: string;
  /** Null while the team is only proposed. */
  readonly teamId: string | null;
  /** Of a team that is only proposed: whoever says yes first begins it, and the others of the group come to it. */
  readonly group: string | null;
  readonly person: Said;
  readonly team: Said;
  /** That it was taken back, or that the person came to a team by another. */
  readonly ended: 'takenBack' | 'lapsed' | null;
}

export interface AskTeam {
  readonly id: string;
  readonly leadId: string;
  /** With the lead, in the order in which they came. */
  readonly members: readonly string[];
}

export interface AskWorld {
  readonly most: number;
  readonly teams: readonly AskTeam[];
  readonly asks: readonly Ask[];
}

export type AskRefusal = 'ask_not_found' | 'ask_over' | 'ask_not_yours' | 'ask_twice' | 'team_not_found' | 'team_full' | 'already_member';

/** Who comes to which team: `to` is null for a team that begins with this person. */
export interface Move {
  readonly personId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly group: string | null;
}

export type AskOutcome =
  | { readonly ok: false; readonly refused: AskRefusal }
  /** Asks as they are afterwards, only those that changed; the move that follows, at most one. */
  | { readonly ok: true; readonly asks: readonly Ask[]; readonly move: Move | null };

export function askState({ person, team, ended }: Ask): AskState {
  if (ended !== null) return ended;
  if (person === 'no' || team === 'no') return 'declined';
  return person === 'yes' && team === 'yes' ? 'accepted' : 'asked';
}

/** Who has to answer still. */
export function waitsFor(ask: Ask): readonly ('person' | 'team')[] {
  return askState(ask) === 'asked' ? (['person', 'team'] as const).filter((side) => ask[side] === 'asked') : [];
}

/** Somebody asks to come to a team, or its lead asks somebody. Where the other side asked already, this is its answer. */
export function ask(world: AskWorld, asked: { readonly id: string; readonly kind: 'request' | 'invitation'; readonly personId: string; readonly teamId: string; readonly byId: string }): AskOutcome {
  const { id, kind, personId, teamId, byId } = asked;
  const team = world.teams.find((one) => one.id === teamId);
  if (!team) return refuse('team_not_found');
  const side = kind === 'request' ? 'person' : 'team';
  if (byId !== (side === 'person' ? personId : team.leadId)) return refuse('ask_not_yours');
  if (team.members.includes(personId)) return refuse('already_member');
  if (team.members.length >= world.most) return refuse('team_full');
  const open = world.asks.find((one) => one.teamId === teamId && one.personId === personId && askState(one) === 'asked');
  if (open) return open[side] === 'asked' ? answer(world, { askId: open.id, byId, isYes: true, side }) : refuse('ask_twice');
  const added: Ask = { id, kind, personId, teamId, group: null, person: side === 'person' ? 'yes' : 'asked', team: side === 'team' ? 'yes' : 'asked', ended: null };
  return { ok: true, asks: [added], move: null };
}

/** One side says yes or no. When both have said yes the person comes to the team, and whatever else they were asked or asked for is over. */
export function answer(world: AskWorld, { askId, byId, isYes, side }: { readonly askId: string; readonly byId: string; readonly isYes: boolean; readonly side: 'person' | 'team' }): AskOutcome {
  const found = world.asks.find(({ id }) => id === askId);
  if (!found) return refuse('ask_not_found');
  const team = found.teamId === null ? null : world.teams.find(({ id }) => id === found.teamId);
  if (team === undefined) return refuse('team_not_found');
  if (byId !== (side === 'person' ? found.personId : team?.leadId)) return refuse('ask_not_yours');
  if (askState(found) !== 'asked' || found[side] !== 'asked') return refuse('ask_over');
  const said: Ask = { ...found, [side]: isYes ? 'yes' : 'no' };
  if (!isYes || askState(said) !== 'accepted') return { ok: true, asks: [said], move: null };
  if (team?.members.includes(found.personId)) return refuse('already_member');
  if (team && team.members.length >= world.most) return refuse('team_full');
  const others = world.asks.filter((one) => one.id !== askId && one.personId === found.personId && askState(one) === 'asked').map((one): Ask => ({ ...one, ended: 'lapsed' }));
  const from = world.teams.find(({ members }) => members.includes(found.personId))?.id ?? null;
  return { ok: true, asks: [said, ...others], move: { personId: found.personId, from, to: found.teamId, group: found.group } };
}

/** Whoever asked takes it back, as long as it is not answered; a proposal is the organisers' to take back, who are nobody of the call. */
export function takeBack(world: AskWorld, askId: string, byId: string | null): AskOutcome {
  const found = world.asks.find(({ id }) => id === askId);
  if (!found) return refuse('ask_not_found');
  const lead = world.teams.find(({ id }) => id === found.teamId)?.leadId;
  const owner = found.kind === 'proposal' ? null : found.kind === 'request' ? found.personId : lead;
  if (owner !== byId) return refuse('ask_not_yours');
  return askState(found) === 'asked' ? { ok: true, asks: [{ ...found, ended: 'takenBack' }], move: null } : refuse('ask_over');
}

/** The world after an outcome; `begun` is the id of a team that begins by it. An empty team is gone, and what was asked of it is over. */
export function after(world: AskWorld, outcome: AskOutcome, begun: string): AskWorld {
  if (!outcome.ok) return world;
  const changed = new Map(outcome.asks.map((one) => [one.id, one]));
  const known = new Set(world.asks.map(({ id }) => id));
  let asks = [...world.asks.map((one) => changed.get(one.id) ?? one), ...outcome.asks.filter(({ id }) => !known.has(id))];
  const { move } = outcome;
  if (!move) return { ...world, asks };
  const left = world.teams.map((team) => without(team, move.personId)).filter(({ members }) => members.length > 0);
  const to = move.to ?? begun;
  const teams = move.to === null
    ? [...left, { id: begun, leadId: move.personId, members: [move.personId] }]
    : left.map((team) => (team.id === to ? { ...team, members: [...team.members, move.personId] } : team));
  if (move.group !== null) asks = asks.map((one) => (one.group === move.group && one.teamId === null ? { ...one, teamId: to } : one));
  const isThere = (id: string | null) => id === null || teams.some((team) => team.id === id);
  asks = asks.map((one) => (isThere(one.teamId) || askState(one) !== 'asked' ? one : { ...one, ended: 'lapsed' as const }));
  return { ...world, teams, asks };
}

/** Who leaves a team leaves its lead to whoever came first of the rest. */
function without(team: AskTeam, personId: string): AskTeam {
  const members = team.members.filter((id) => id !== personId);
  return { ...team, members, leadId: team.leadId === personId ? (members[0] ?? team.leadId) : team.leadId };
}

const refuse = (refused: AskRefusal): AskOutcome => ({ ok: false, refused });
