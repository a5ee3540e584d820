import type { CallTeamsView } from './views.ts';

/** JU10: people and teams as if those works were not there: whoever makes one is in no other team either. */
export function teamsWithout({ people, teams, asks, ...view }: CallTeamsView, hidden: ReadonlySet<string>): CallTeamsView {
  const isSeen = ({ teamId }: { readonly teamId: string | null }) => teamId === null || !hidden.has(teamId);
  const seen = people.filter(isSeen);
  const ids = new Set(seen.map(({ id }) => id));
  return { ...view, people: seen, teams: teams.filter(({ id }) => !hidden.has(id)), asks: asks.filter((one) => isSeen(one) && ids.has(one.personId)) };
}
