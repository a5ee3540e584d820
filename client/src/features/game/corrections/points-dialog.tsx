import type { DeskPlayer } from '@tabarman/shared/game/views.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Field } from '../../../ui/field.tsx';
import { CorrectionDialog, type Corrector } from './correction-dialog.tsx';

const MOST = 100_000;

interface PointsDialogProps {
  readonly player: DeskPlayer;
  readonly corrector: Corrector;
  readonly onClose: () => void;
}

/** Gives a player points, or takes some. */
export function PointsDialog({ player: { playerId, name, points: now }, corrector, onClose }: PointsDialogProps) {
  const t = useMessages();
  const [points, setPoints] = useState(0);
  const isOne = Number.isInteger(points) && points !== 0 && Math.abs(points) <= MOST;
  return (
    <CorrectionDialog
      title={t('correct.pointsTitle', { name })}
      corrector={corrector}
      correction={isOne ? { what: 'points', playerId, points } : null}
      onClose={onClose}
    >
      <Field
        label={t('correct.points')}
        hint={t('correct.pointsHint', { points: t('score.points', { n: now }) })}
        type="number"
        step={1}
        min={-MOST}
        max={MOST}
        onChange={(event) => setPoints(event.target.valueAsNumber)}
      />
    </CorrectionDialog>
  );
}
