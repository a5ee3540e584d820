import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CopyButton } from '../../../desk/copy-button.tsx';
import { LinkButton } from '../../../desk/link-button.tsx';
import styles from './panel.module.css';
import { ProjectorLanguages } from '../projector-languages.tsx';

interface ProjectorPanelProps {
  readonly view: DeskView;
  readonly isOffline: boolean;
  readonly onSet: (settings: { languages: Language[]; isTestCard: boolean }) => void;
}

/** The public screen: how to bring it up, and what it speaks. */
export function ProjectorPanel({ view: { projector, projectorLink }, isOffline, onSet }: ProjectorPanelProps) {
  const t = useMessages();
  const { languages, isTestCard } = projector;
  const address = new URL(projectorLink, location.origin).href;
  return (
    <Card role="region" aria-labelledby="projector">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2 id="projector">{t('projector.title')}</h2>
          <p className={styles.soft}>{t('projector.hint')}</p>
        </header>
        <div className={styles.row}>
          <LinkButton href={address} isNewWindow>
            {t('projector.open')}
          </LinkButton>
          <CopyButton text={address}>{t('projector.copy')}</CopyButton>
        </div>
        <ProjectorLanguages value={languages} isDisabled={isOffline} onChange={(chosen) => onSet({ languages: chosen, isTestCard })} />
        <Button isBusy={isOffline} aria-pressed={isTestCard} onClick={() => onSet({ languages, isTestCard: !isTestCard })}>
          {isTestCard ? t('projector.hideTestCard') : t('projector.showTestCard')}
        </Button>
      </div>
    </Card>
  );
}
