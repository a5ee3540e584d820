import type { CrowdView, DeskPlayer } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import type { Corrector } from '../corrections/correction-dialog.tsx';
import { PointsDialog } from '../corrections/points-dialog.tsx';
import type { CrowdActions } from './crowd-actions.ts';
import { CrowdPanel } from './crowd-panel.tsx';
import type { PlayersPage } from './open-desk.ts';
import panel from './panel.module.css';
import { PlayerLine } from './player-line.tsx';
import styles from './players-panel.module.css';
import { type Named, namedBy, RenameDialog } from './rename-dialog.tsx';
import { usePlayers } from './use-players.ts';

interface PlayersPanelProps {
  readonly find: (search: string, offset: number) => Promise<PlayersPage | null>;
  /** Anything that changes when the players may have. */
  readonly news: unknown;
  readonly isAnswering: boolean;
  /** Whether players can still be renamed and removed. */
  readonly isOpen: boolean;
  readonly isOffline: boolean;
  readonly crowd: CrowdView | null;
  readonly onRename: (player: Named, name: string, isVouchedFor: boolean) => Promise<ErrorCode | null>;
  readonly onRemove: (player: Named) => void;
  readonly onLetBack: (player: DeskPlayer) => void;
  readonly onCrowd: Pick<CrowdActions, 'onApprove' | 'onRemoveBurst' | 'onKeepBurst'>;
  /** How points are corrected; null before there are any. */
  readonly corrector: Corrector | null;
}

export function PlayersPanel({ find, news, isAnswering, isOpen, isOffline, crowd, onRename, onRemove, onLetBack, onCrowd, corrector }: PlayersPanelProps) {
  const t = useMessages();
  const [search, setSearch] = useState('');
  const [offsets, setOffsets] = useState<readonly number[]>([0]);
  const [renamed, setRenamed] = useState<Named | null>(null);
  const [adjusted, setAdjusted] = useState<DeskPlayer | null>(null);
  const [removed, setRemoved] = useState<Named | null>(null);
  const offset = offsets.at(-1) ?? 0;
  const page = usePlayers(find, { search, offset, news });
  const end = offset + (page?.players.length ?? 0);
  return (
    <Card role="region" aria-labelledby="players">
      <div className={panel.panel}>
        <h2 id="players" className={styles.title}>
          {t('players.title')}
        </h2>
        <CrowdPanel
          crowd={crowd}
          isOffline={isOffline}
          onRename={(player) => setRenamed(namedBy(player))}
          onRemove={(player) => setRemoved(namedBy(player))}
          {...onCrowd}
        />
        <div className={styles.search}>
          <Field
          label={t('players.search')}
          type="search"
          value={search}
          autoComplete="off"
          onChange={(event) => {
            setSearch(event.target.value);
            setOffsets([0]);
          }}
        />
        </div>
        {page === null || page.players.length > 0 ? null : (
          <p className={panel.soft}>{search === '' ? t('players.none') : t('players.noneFound')}</p>
        )}
        <ul className={styles.list}>
          {page?.players.map((player) => (
            <PlayerLine
              key={player.playerId}
              player={player}
              isAnswering={isAnswering}
              isOpen={isOpen}
              isOffline={isOffline}
              onRename={() => setRenamed(namedBy(player))}
              onRemove={() => setRemoved(namedBy(player))}
              onLetBack={() => onLetBack(player)}
              onAdjust={corrector === null ? undefined : () => setAdjusted(player)}
            />
          ))}
        </ul>
        {page === null || (offset === 0 && end >= page.found) ? null : (
          <div className={styles.pages}>
            <Button isBusy={offset === 0} onClick={() => setOffsets(offsets.slice(0, -1))}>
              {t('word.back')}
            </Button>
            <p className={panel.soft}>{t('players.range', { from: offset + 1, to: end, total: page.found })}</p>
            <Button isBusy={end >= page.found} onClick={() => setOffsets([...offsets, end])}>
              {t('word.next')}
            </Button>
          </div>
        )}
      </div>
      {renamed === null ? null : <RenameDialog player={renamed} onRename={onRename} onClose={() => setRenamed(null)} />}
      {adjusted === null || corrector === null ? null : <PointsDialog player={adjusted} corrector={corrector} onClose={() => setAdjusted(null)} />}
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('remove.title', { name: removed?.name ?? '' })}
        confirmLabel={t('host.kick')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => removed && onRemove(removed)}
        onClose={() => setRemoved(null)}
      >
        <p>{t('remove.text')}</p>
      </ConfirmDialog>
    </Card>
  );
}
