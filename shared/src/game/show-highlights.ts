import { OTHER } from '../leaderboard/group-standings.ts';
import { groupsOf } from './groups.ts';
import { nameOfGroup } from './show-groups.ts';
import { showBestTeams } from './show-teams.ts';
import type { GameState } from './state.ts';
import type { ProjectorView } from './views.ts';

type Highlights = Pick<Extract<ProjectorView['scene'], { name: 'leaderboard' }>, 'climber' | 'bestTeam' | 'leaders'>;

/** What the wall tells beside the ranking: good news of people who need not be in it. */
export function showHighlights(state: GameState): Highlights {
  return { climber: showClimber(state), bestTeam: showBestTeam(state), leaders: showLeaders(state) };
}

/** B11: who won the most places since the last board, of several the best placed; null when nobody did. */
function showClimber({ board, scores, players }: GameState): Highlights['climber'] {
  let best: { readonly id: string; readonly places: number } | null = null;
  for (const id of board) {
    const score = scores.get(id);
    const places = score && score.previousPlace !== null ? score.previousPlace - score.place : 0;
    if (places > (best?.places ?? 0)) best = { id, places };
  }
  const player = best && players.get(best.id);
  return best && player ? { number: player.number, name: player.name, look: player.look, places: best.places } : null;
}

/** B12: the first of the teams, where it stands there alone and not for want of another. */
function showBestTeam(state: GameState): Highlights['bestTeam'] {
  const [first, second] = showBestTeams(state, 2);
  return first && second && second.place !== first.place ? first.name : null;
}

/** B12: the first of each kind of group, where it stands there alone. */
function showLeaders(state: GameState): Highlights['leaders'] {
  const [language = 'en'] = state.projector.languages;
  return [...groupsOf(state)].flatMap(([by, { rows }]) => {
    const first = rows.filter(({ place, id }) => place === 1 && id !== OTHER);
    const name = first.length === 1 && first[0] ? nameOfGroup(by, first[0].id, language) : null;
    return name ? [{ by, name: name.name, language: name.language }] : [];
  });
}
