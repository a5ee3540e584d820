import type { Board } from '@tabarman/shared/game/board.ts';
import { kindOfBoard } from '@tabarman/shared/game/groups.ts';
import type { DeskView, RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { GroupsTable } from '../groups-table.tsx';
import { Ranking } from './ranking.tsx';
import { TeamRanking } from './team-ranking.tsx';
import styles from './wall-board.module.css';

const names = {
  players: 'rank.title', teams: 'team.title', universities: 'rank.byUniversity', regions: 'rank.byRegion', countries: 'rank.byCountry', map: 'board.map',
} as const;

interface WallBoardProps {
  readonly view: DeskView;
  readonly top: readonly RowView[];
  readonly announcedFrom?: number;
  readonly isOffline: boolean;
  readonly onBoard: (board: Board) => void;
}

/** The board as it is on the wall, and which one that shall be. */
export function WallBoard({ view: { boards, groups, teams, projector, isSealed }, top, announcedFrom, isOffline, onBoard }: WallBoardProps) {
  const t = useMessages();
  const { board } = projector;
  const shown = board === 'players' || board === 'teams' ? undefined : groups.find(({ by }) => by === kindOfBoard[board]);
  return (
    <div className={styles.board}>
      {boards.length < 2 || isSealed ? null : (
        <fieldset className={styles.choice} disabled={isOffline}>
          <Segmented label={t('board.title')} segments={boards.map((value) => ({ value, label: t(names[value]) }))} value={board} onChange={onBoard} />
        </fieldset>
      )}
      {board === 'teams' ? <TeamRanking teams={teams} /> : null}
      {shown ? <GroupsTable groups={shown} /> : null}
      {board === 'teams' || shown ? null : <Ranking rows={top} {...(announcedFrom === undefined ? {} : { announcedFrom })} />}
    </div>
  );
}
