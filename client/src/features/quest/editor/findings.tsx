import { checkQuest } from '@tabarman/shared/quest/checks/all.ts';
import type { Finding } from '@tabarman/shared/quest/checks/finding.ts';
import { checkedFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { fieldEdit, useEditor, useEditorState } from './editor-context.ts';
import { unitPath } from './editor-path.ts';
import { findingWords } from './finding-words.ts';
import styles from './findings.module.css';
import { unitWords } from './unit-words.ts';

const tones = { stops: 'wrong', warns: 'notice', hints: 'plain' } as const;

/** What the checks say of the whole quest, the worst first; the typing does not wait for them. */
export function useFindings(): readonly Finding[] {
  const draft = useDeferredValue(useEditorState((state) => state.draft));
  return useMemo(() => checkQuest(checkedFrom(draft)), [draft]);
}

/** What is left to do, each with its place. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useMessages();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  if (findings.length === 0) return <p>{t('check.none')}</p>;
  return (
    <ol className={styles.findings}>
      {gathered(findings).map(({ finding, languages }) => {
        const { check, weight, place: { questionId, part, optionId } } = finding;
        const unit: UnitId = questionId;
        return (
          <li key={`${check} ${questionId} ${part} ${optionId}`} className={styles.finding}>
            <Badge tone={tones[weight]}>{t(`check.${weight}`)}</Badge>
            <Link href={unitPath(editor.questId, unit)}>{unitWords(t, draft, unit)}</Link>
            <p>
              {findingWords(t, draft, finding)}
              {languages.length === 0 ? null : ` (${languages.map((language) => languageNames[language]).join(', ')})`}
            </p>
            {finding.check === 'shortTime' && questionId !== null ? <ShortTimeFix questionId={questionId} limitMs={finding.fix.limitMs} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

function ShortTimeFix({ questionId, limitMs }: { readonly questionId: string; readonly limitMs: number }) {
  const t = useMessages();
  const editor = useEditor();
  const question = useEditorState(({ draft }) => draft.rounds.flatMap((round) => round.questions).find(({ id }) => id === questionId));
  return question ? <Button onClick={() => editor.make(fieldEdit(question, 'limitMs', limitMs))}>{t('check.setTime', { n: Math.round(limitMs / 1_000) })}</Button> : null;
}

/** The same finding in several languages is one. */
export function gathered(findings: readonly Finding[]) {
  const groups = new Map<string, { readonly finding: Finding; readonly languages: NonNullable<Finding['place']['language']>[] }>();
  for (const finding of findings) {
    const { questionId, part, optionId, language } = finding.place;
    const name = JSON.stringify([finding.check, questionId, part, optionId]);
    const group = groups.get(name) ?? { finding, languages: [] };
    if (language) group.languages.push(language);
    groups.set(name, group);
  }
  return [...groups.values()];
}
