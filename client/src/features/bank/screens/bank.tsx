import type { Pick } from '@tabarman/shared/bank/entry.ts';
import { may } from '@tabarman/shared/access/permissions.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { kinds, type KindName } from '@tabarman/shared/quest/kinds/all.ts';
import { useCallback, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import type { Person } from '../../session/store.ts';
import { BuildDialog } from '../build-dialog.tsx';
import { figureWords } from '../figure-words.ts';
import styles from './bank.module.css';

const PAGE = 30;
const kindNames = Object.keys(kinds) as KindName[];

interface Narrowed {
  readonly search: string;
  readonly kind: KindName | null;
  readonly language: Language | null;
  readonly tag: string | null;
}

const nothing: Narrowed = { search: '', kind: null, language: null, tag: null };
const isSame = (a: Pick, b: Pick) => a.questId === b.questId && a.questionId === b.questionId;

/** Every question there is: found in any language, and picked into a quest. */
export function BankScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [narrowed, setNarrowed] = useState(nothing);
  const [offset, setOffset] = useState(0);
  const [picks, setPicks] = useState<readonly Pick[]>([]);
  const [isBuilding, setBuilding] = useState(false);
  const asked = useDeferredValue(narrowed);
  const load = useCallback(() => outcomeOf(api.bank.find({
    search: asked.search, offset, limit: PAGE, ...(asked.kind ? { kind: asked.kind } : {}), ...(asked.language ? { language: asked.language } : {}), ...(asked.tag ? { tag: asked.tag } : {}),
  })), [asked, offset]);
  const [loading, again] = useLoad(load);
  const canPick = may(person.role, 'quest.write');
  const narrow = (part: Partial<Narrowed>) => {
    setNarrowed({ ...narrowed, ...part });
    setOffset(0);
  };
  const toggle = ({ questId, questionId }: Pick) => {
    const pick = { questId, questionId };
    setPicks((before) => (before.some((one) => isSame(one, pick)) ? before.filter((one) => !isSame(one, pick)) : [...before, pick]));
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('bank.title')}</h1>
      <p className={styles.soft}>{t('bank.text')}</p>
      <div className={styles.query}>
        <Field label={t('bank.search')} type="search" autoComplete="off" value={narrowed.search} onChange={(event) => narrow({ search: event.target.value })} />
        <FieldFrame label={t('editor.kind')}>
          {(control) => (
            <select {...control} value={narrowed.kind ?? ''} onChange={({ target }) => narrow({ kind: (target.value || null) as KindName | null })}>
              <option value="">{t('bank.anyKind')}</option>
              {kindNames.map((name) => <option key={name} value={name}>{t(`editor.kind.${name}`)}</option>)}
            </select>
          )}
        </FieldFrame>
        <FieldFrame label={t('bank.language')}>
          {(control) => (
            <select {...control} value={narrowed.language ?? ''} onChange={({ target }) => narrow({ language: (target.value || null) as Language | null })}>
              <option value="">{t('bank.anyLanguage')}</option>
              {languages.map((language) => <option key={language} value={language} lang={language}>{languageNames[language]}</option>)}
            </select>
          )}
        </FieldFrame>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {({ entries, found, tags, sealed }) => (
          <>
            {sealed === 0 ? null : <p className={styles.soft}>{t('envelope.inBank', { n: sealed })}</p>}
            {tags.length === 0 ? null : (
              <ul className={styles.tags} aria-label={t('bank.tags')}>
                {tags.map((tag) => (
                  <li key={tag}>
                    <button type="button" className={styles.tag} aria-pressed={narrowed.tag === tag} onClick={() => narrow({ tag: narrowed.tag === tag ? null : tag })}>{tag}</button>
                  </li>
                ))}
              </ul>
            )}
            {entries.length === 0 ? <p>{t(narrowed === nothing ? 'bank.none' : 'bank.noneFound')}</p> : (
              <ul className={styles.entries}>
                {entries.map((entry) => {
                  const shownIn = narrowed.language ?? t.language;
                  const prompt = textIn(entry.prompt, shownIn, entry.reference);
                  const quests = [...new Map(entry.usedIn.map((place) => [place.questId, place])).values()];
                  return (
                    <li key={`${entry.questId} ${entry.questionId}`} className={styles.entry}>
                      {canPick ? (
                        <input type="checkbox" className={styles.pick} aria-label={t('bank.pick', { prompt })} checked={picks.some((one) => isSame(one, entry))} onChange={() => toggle(entry)} />
                      ) : null}
                      <div className={styles.what}>
                        <p className={styles.prompt} lang={entry.prompt[shownIn] === undefined ? entry.reference : shownIn}>
                          <Link href={`/quests/${entry.questId}/${entry.questionId}`}>{prompt === '' ? '—' : prompt}</Link>
                        </p>
                        <p className={styles.soft}>
                          {t(`editor.kind.${entry.kind}`)} · {entry.languages.map((language) => languageNames[language]).join(', ')}
                          {entry.hasKey ? null : <> <Badge tone="notice">{t('bank.noKey')}</Badge></>}
                        </p>
                        <p className={styles.soft}>
                          {t('bank.used', { quests: formatList(t.language, quests.map(({ title }) => `«${textIn(title, t.language, entry.reference)}»`)) })}
                          {entry.games === 0 ? null : ` · ${t('bank.games', { n: entry.games })}`}
                        </p>
                        {entry.figures ? <p className={styles.soft}>{figureWords(t, entry.figures)}</p> : null}
                      </div>
                    </li>
                  );
                })}
              </ul>
            )}
            {found <= PAGE ? null : (
              <div className={styles.pages}>
                <Button isBusy={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>{t('word.back')}</Button>
                <p className={styles.soft}>{t('players.range', { from: offset + 1, to: offset + entries.length, total: found })}</p>
                <Button isBusy={offset + entries.length >= found} onClick={() => setOffset(offset + PAGE)}>{t('word.next')}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {picks.length === 0 ? null : (
        <aside className={styles.picked} role="status">
          <p>{t('bank.picked', { n: picks.length })}</p>
          <Button onClick={() => setPicks([])}>{t('bank.clear')}</Button>
          <Button tone="primary" onClick={() => setBuilding(true)}>{t('bank.build')}</Button>
        </aside>
      )}
      {isBuilding ? <BuildDialog picks={picks} onClose={() => setBuilding(false)} /> : null}
    </div>
  );
}
