import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import type { Shown } from '../phone-state.ts';
import { End } from './end.tsx';
import { Leaderboard } from './leaderboard.tsx';
import { Lobby } from './lobby.tsx';
import { Question } from './question.tsx';
import { Rest } from './rest.tsx';
import { Reveal } from './reveal.tsx';
import { RoundOpening } from './round-opening.tsx';

/** One screen per phase. */
export function Game({ shown }: { readonly shown: Shown }) {
  const { phase } = shown.view;
  switch (phase.name) {
    case 'lobby': return <Lobby shown={shown} />;
    case 'round': return <RoundOpening round={phase.round} isSealed={shown.me.place === null} />;
    case 'question': return <Question key={phase.index} shown={shown} index={phase.index} clock={phase.clock} />;
    case 'reveal': return <Reveal key={phase.index} shown={shown} index={phase.index} solution={phase.solution} isVoid={phase.isVoid ?? false} appealUntil={phase.appealUntil} />;
    case 'leaderboard': return <Leaderboard key={phase.index} shown={shown} index={phase.index} appealUntil={phase.appealUntil} />;
    case 'podium': return <End shown={shown} top={phase.top} isOver={false} />;
    case 'finished': return <End shown={shown} top={phase.top} isOver />;
    case 'rest': return <Rest me={shown.me} />;
  }
  return exhaustive(phase);
}
