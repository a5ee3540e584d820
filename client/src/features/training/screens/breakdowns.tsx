import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Figures } from '@tabarman/shared/training/comparison.ts';
import { comparisonWord, type ComparisonWord } from '@tabarman/shared/training/words.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { type Changed, Changes } from './changes.tsx';
import styles from './training.module.css';

const names = ['groups', 'topics', 'questions', 'people'] as const;

/** What was gained by group, topic, question and person. */
export function Breakdowns({ figures: { all, groups, hidden, topics, questions, people } }: { readonly figures: Figures }) {
  const t = useMessages();
  const [open, setOpen] = useState<(typeof names)[number]>('groups');
  const word = (name: ComparisonWord) => comparisonWord(t.language, name);
  const rows: Readonly<Record<(typeof names)[number], readonly Changed[]>> = {
    groups: [{ name: word('all'), note: pairsOf(all.pairs), ...all }, ...groups.map((group) => ({ note: pairsOf(group.pairs), ...group }))],
    topics: topics.map(({ topic, questions: n, ...change }) => ({ name: topic, note: t('training.ofQuestions', { n }), ...change })),
    questions: questions.map(({ content, isReworded, ...change }, i) => ({ name: `${i + 1}. ${textIn(content.prompt, t.language, 'en')}`, note: isReworded ? word('reworded') : null, ...change })),
    people: people.map(({ name, isRapid, ...change }, i) => ({ name: name ?? t('training.person', { n: i + 1 }), note: isRapid ? word('rapid') : null, ...change })),
  };
  const empty = { groups: groups.length + hidden.length === 0 ? t('training.noGroups') : null, topics: topics.length === 0 ? t('training.noTopics') : null, questions: null, people: null };
  function pairsOf(n: number): string {
    return `${word('pairs')}: ${n}`;
  }
  return (
    <Tabs
      label={t('training.comparison')}
      open={open}
      onOpen={setOpen}
      tabs={names.map((name) => ({
        name, label: word(name),
        content: (
          <div className={styles.stack}>
            {rows[name].length === 0 ? null : <Changes of={word(name)} rows={rows[name]} />}
            {empty[name] === null ? null : <p className={styles.soft}>{empty[name]}</p>}
          </div>
        ),
      }))}
    />
  );
}
