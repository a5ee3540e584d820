import type { DeskBar } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import styles from './texts.module.css';

interface TextsProps {
  readonly bars: readonly DeskBar[];
  /** Absent where nobody can be shown anything any more. */
  readonly onShow: ((id: string, isShown: boolean) => void) | undefined;
}

/** What players wrote, and which of it the hall reads: the host lets each through, or takes it off. */
export function Texts({ bars, onShow }: TextsProps) {
  const t = useMessages();
  return (
    <ul className={styles.texts}>
      {bars.map(({ id = '', typed, count, isOnWall }) => (
        <li key={id} className={styles.text}>
          <span className={styles.words}>
            {typed} {count > 1 ? <b>×{formatNumber(t.language, count)}</b> : null}
          </span>
          {isOnWall ? <Badge tone="right">{t('survey.onWall')}</Badge> : null}
          {onShow === undefined ? null : <Button onClick={() => onShow(id, !isOnWall)}>{t(isOnWall ? 'survey.hide' : 'survey.show')}</Button>}
        </li>
      ))}
    </ul>
  );
}
