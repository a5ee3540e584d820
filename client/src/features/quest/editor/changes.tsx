import type { UnitChange } from '@tabarman/shared/quest/draft/compare.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from './changes.module.css';
import { unitWords } from './unit-words.ts';

interface ChangesProps {
  readonly before: Draft;
  readonly after: Draft;
  readonly changes: readonly UnitChange[];
}

const tones = { added: 'right', removed: 'wrong', changed: 'plain' } as const;

/** What is different between two drafts: what stood there, and what stands there now. */
export function Changes({ before, after, changes }: ChangesProps) {
  const t = useMessages();
  if (changes.length === 0) return <p>{t('editor.noChanges')}</p>;
  return (
    <ol className={styles.changes}>
      {changes.map(({ unit, what, texts, parts }) => (
        <li key={unit}>
          <details>
            <summary className={styles.summary}>
              <Badge tone={tones[what]}>{t(`editor.change.${what}`)}</Badge> {unitWords(t, what === 'removed' ? before : after, unit)}
            </summary>
            {parts.length === 0 ? null : <p>{t('editor.changedParts', { parts: parts.map((part) => t(`editor.part.${part}`)).join(', ') })}</p>}
            <dl className={styles.texts}>
              {texts.map(({ at, language, before: was, after: is }) => (
                <div key={JSON.stringify([at, language])}>
                  <dt>{languageNames[language]}</dt>
                  <dd lang={language}>
                    {was === null ? null : <del>{was}</del>} {is === null ? null : <ins>{is}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ol>
  );
}
