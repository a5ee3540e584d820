import type { RoundView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Wait } from '../../../../ui/wait.tsx';
import { Band } from '../band.tsx';
import { Heading } from '../heading.tsx';
import styles from './round-opening.module.css';

interface RoundOpeningProps {
  readonly round: RoundView;
  readonly isSealed: boolean;
}

export function RoundOpening({ round, isSealed }: RoundOpeningProps) {
  const t = useMessages();
  const number = t('round.of', { n: round.number, total: round.of });
  return (
    <>
      <Band />
      <div className={styles.round}>
        {round.title === null ? null : <p className={styles.number}>{number}</p>}
        <Heading>{round.title ?? number}</Heading>
        {round.stop === null ? null : <p>{round.stop.name}</p>}
        <p>{t('round.questions', { n: round.questions })}</p>
        {isSealed ? <p>{t('seal.board')}</p> : null}
      </div>
      <Wait>{t('round.ready')}</Wait>
    </>
  );
}
