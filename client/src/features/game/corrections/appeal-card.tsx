import type { AppealGroup, PlayedView } from '@tabarman/shared/game/correction-views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './corrections.module.css';
import { choiceWords, keyWords } from './key-words.ts';
import { SideBySide } from './side-by-side.tsx';

interface AppealCardProps {
  readonly group: AppealGroup;
  readonly question: PlayedView;
  readonly isOffline: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** C10: everybody who appealed with the same answer, what stands behind it, and the one ruling on all of them. */
export function AppealCard({ group, question, isOffline, onAccept, onDecline }: AppealCardProps) {
  const t = useMessages();
  const { choice, spellings, appeals, answered, languages, reasons, near, ruling } = group;
  const [common, ...others] = spellings;
  return (
    <li className={styles.appeal}>
      <p className={styles.soft}>{t('appeals.ofQuestion', { n: group.index + 1, text: textIn(question.content.prompt, t.language, 'en') })}</p>
      <p className={styles.answer}>{common?.text ?? choiceWords(t, question.content, choice)}</p>
      {others.length === 0 ? null : <p className={styles.soft}>{t('appeals.alsoTyped', { texts: others.map((s) => s.text).join(', ') })}</p>}
      <p className={styles.tags}>
        <b>{t('appeals.count', { n: appeals })}</b>
        <span>{t('appeals.answered', { n: answered })}</span>
        {languages.map(({ language, count }) => (
          <Badge key={language}>{languageNames[language]} {count}</Badge>
        ))}
      </p>
      <p>{t('appeals.isRight', { text: keyWords(t, question.content, question.right) })}</p>
      {near.length === 0 ? null : (
        <p className={styles.soft}>
          {t('appeals.near', { texts: near.map((n) => `${n.text} (${n.count}${n.isRight ? ' ✓' : ''})`).join(', ') })}
        </p>
      )}
      {reasons.length === 0 ? null : (
        <ul className={styles.quotes} aria-label={t('appeals.reasons')}>
          {reasons.map((text) => <li key={text}>{text}</li>)}
        </ul>
      )}
      <SideBySide question={question} />
      {ruling === null ? (
        <div className={styles.actions}>
          <Button isBusy={isOffline} onClick={onDecline}>{t('appeals.decline')}</Button>
          <Button isBusy={isOffline} tone="primary" onClick={onAccept}>{t('appeals.accept')}</Button>
        </div>
      ) : (
        <p>
          <Badge tone={ruling.isAccepted ? 'right' : 'wrong'}>{t(ruling.isAccepted ? 'appeals.accepted' : 'appeals.declined')}</Badge> {ruling.by}: {ruling.reason}
        </p>
      )}
    </li>
  );
}
