import { may } from '@tabarman/shared/access/permissions.ts';
import type { Role } from '@tabarman/shared/access/roles.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { sealedWords } from '../../envelope/sealed-words.ts';
import type { QuestSummary } from '../quest-summary.ts';
import styles from './quest-shelf.module.css';

interface QuestCardProps {
  readonly person: { readonly role: Role };
  readonly quest: QuestSummary;
  readonly onChoose: () => void;
  readonly onSave: () => void;
  /** The shelf is not as it was. */
  readonly onChanged: () => void;
}

/** One quest: how far it is, and what can be done with it. */
export function QuestCard({ person: { role }, quest, onChoose, onSave, onChanged }: QuestCardProps) {
  const t = useMessages();
  const [, go] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const { id, reference, approved, isArchived, envelope } = quest;
  const title = textIn(quest.title, t.language, reference);
  const isPlayable = quest.languages.includes(reference) && may(role, 'game.lead');

  const copy = async () => {
    setBusy(true);
    const copied = await outcomeOf(api.quests.copy({ id }));
    setBusy(false);
    if (copied.ok) go(`/quests/${copied.data.id}`);
    else showToast(failureText(t, copied.failure));
  };
  const archive = async (next: boolean) => {
    const done = await outcomeOf(api.quests.archive({ id, isArchived: next }));
    if (!done.ok) return showToast(failureText(t, done.failure));
    if (next) showToast(t('quest.putAway', { title }), { label: t('editor.undo'), onPress: () => void archive(false) });
    return onChanged();
  };

  return (
    <li className={styles.card}>
      <h3>{title}</h3>
      <p>{textIn(quest.description, t.language, reference)}</p>
      <div className={styles.facts}>
        {envelope === null ? null : (
          <p><Badge tone="notice">{sealedWords(t, envelope)}</Badge></p>
        )}
        <p>{t('organiser.questions', { n: quest.questions })} · {t('quest.rounds', { n: quest.rounds })}</p>
        <p>{languageFacts(t, quest)}</p>
        <p className={styles.approved}>
          {approved.filter(({ done }) => done > 0).map(({ language, done, of }) => (
            <span key={language} title={languageNames[language]}><span aria-hidden="true">{language}</span><span className="heard">{languageNames[language]}</span> {t('quest.approved', { done, of })}</span>
          ))}
        </p>
      </div>
      <div className={styles.actions}>
        {isArchived ? (
          may(role, 'quest.archive') ? <Button onClick={() => void archive(false)}>{t('quest.bringBack')}</Button> : null
        ) : (
          <>
            {isPlayable ? <Button tone="primary" aria-label={`${t('home.start')}: ${title}`} onClick={onChoose}>{t('home.start')}</Button> : null}
            {may(role, 'quest.edit') ? <LinkButton href={`/quests/${id}`} tone={isPlayable ? 'secondary' : 'primary'}>{t('quest.edit')}</LinkButton> : null}
            {may(role, 'quest.export') && (envelope === null || envelope.isNamed) ? <Button tone="quiet" aria-label={`${t('exchange.download')}: ${title}`} onClick={onSave}>{t('exchange.download')}</Button> : null}
            {may(role, 'quest.write') && envelope === null ? <Button tone="quiet" isBusy={isBusy} aria-label={`${t('quest.copy')}: ${title}`} onClick={() => void copy()}>{t('quest.copy')}</Button> : null}
            {may(role, 'quest.archive') ? <Button tone="quiet" aria-label={`${t('quest.archive')}: ${title}`} onClick={() => void archive(true)}>{t('quest.archive')}</Button> : null}
          </>
        )}
      </div>
    </li>
  );
}

function languageFacts(t: ReturnType<typeof useMessages>, { languages: whole, stops }: QuestSummary): string {
  if (whole.length === languages.length) return t('quest.allLanguages');
  if (whole.length > 0) return t('quest.inLanguages', { languages: formatList(t.language, whole.map((language) => languageNames[language])) });
  return t('quest.unfinished', { n: stops });
}
