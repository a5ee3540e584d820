import type { ProjectorView, TeamRowView } from '@tabarman/shared/game/views.ts';
import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { BoardRow } from '../moves.ts';
import { Stage, type StageProps } from '../stage.tsx';
import { Standing } from '../standing.tsx';

interface TeamBoardProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'teamBoard' }>;
}

/** Teams move to their places; their points are only told as they are. */
const nothingCounted: ReadonlyMap<number, number> = new Map();

/** Which team leads now. */
export function TeamBoard({ scene, ...stage }: TeamBoardProps) {
  const { view, t } = stage;
  const rows = scene.top.flatMap((team) => boardRow(team, view.languages[0] ?? t.language));
  return (
    <Stage {...stage} title={t('team.board')} woven={(scene.index + 1) / view.questions}>
      {rows.length === 0 ? <p>{t('team.none')}</p> : <Standing key={scene.index} rows={rows} before={nothingCounted} t={t} />}
    </Stage>
  );
}

function boardRow({ number, name, place, previousPlace, points }: TeamRowView, language: Language): BoardRow[] {
  return place === null ? [] : [{ number, name: teamNameIn(name, language), place, previousPlace, points }];
}
