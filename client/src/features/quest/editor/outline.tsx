import type { DraftQuestion, DraftRound } from '@tabarman/shared/quest/draft/schema.ts';
import { coverageOf, type UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditor, useEditorState, useMayWrite } from './editor-context.ts';
import { unitPath } from './editor-path.ts';
import { newQuestion, newRound } from './new-parts.ts';
import { placeBefore, questionStep } from './order-steps.ts';
import styles from './outline.module.css';
import { RoundMenu } from './round-menu.tsx';
import { coverageWords, StateMark } from './state-mark.tsx';
import { numberOf, roundWords, unitWords } from './unit-words.ts';

interface OutlineProps {
  readonly unit: UnitId;
  /** How many comments wait, by unit. */
  readonly waiting: (unit: UnitId) => number;
  /** Somebody goes to a unit, or stays there. */
  readonly onOpen: () => void;
}

/** Rounds and questions in their order, which a drag or Alt and an arrow changes. */
export function Outline({ unit, waiting, onOpen }: OutlineProps) {
  const t = useMessages();
  const [, go] = useLocation();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  const mayWrite = useMayWrite();
  const [dragged, setDragged] = useState<string | null>(null);
  const [told, setTold] = useState('');

  const tellPlace = (id: string) => {
    const now = editor.state.getState().draft;
    const round = now.rounds.find(({ questions }) => questions.some((question) => question.id === id));
    setTold(round ? t('editor.movedTo', { n: numberOf(now, id), round: roundWords(t, now, round.id) }) : '');
  };
  const moveTo = (question: string, round: string, before: string | null) => {
    if (before === question || !mayWrite) return;
    if (editor.make({ do: 'moveQuestion', question, round, before })) tellPlace(question);
  };
  const moveRound = (id: string, by: -1 | 1) => {
    const before = placeBefore(draft.rounds, id, by);
    if (before === undefined) return;
    editor.make({ do: 'moveRound', round: id, before });
    setTold(roundWords(t, editor.state.getState().draft, id));
  };
  const add = (round: DraftRound) => {
    const question = newQuestion();
    if (editor.make({ do: 'addQuestion', round: round.id, question, before: null })) go(unitPath(editor.questId, question.id));
  };
  const addRound = () => {
    const [round, question] = [newRound(), newQuestion()];
    if (editor.make({ do: 'addRound', round, before: null }, { do: 'addQuestion', round: round.id, question, before: null })) go(unitPath(editor.questId, question.id));
  };
  const drop = (round: string, before: string | null) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged !== null) moveTo(dragged, round, before);
    setDragged(null);
  };
  const stepBy = (id: string) => (event: KeyboardEvent) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    const step = questionStep(draft, id, by);
    if (step) moveTo(id, step.round, step.before);
  };

  return (
    <nav className={styles.outline} aria-label={t('editor.outline')}>
      <Link href={unitPath(editor.questId, null)} className={styles.question} onClick={onOpen} aria-current={unit === null ? 'page' : undefined}>
        <span className={styles.words}>{t('editor.head')}</span>
        <Waiting n={waiting(null)} />
      </Link>
      {mayWrite ? <p className={styles.hint}>{t('editor.moveHint', { keys: 'Alt+↑, Alt+↓' })}</p> : null}
      {draft.rounds.map((round, i) => (
        <section key={round.id} className={styles.round} onDragOver={(event) => event.preventDefault()} onDrop={drop(round.id, null)}>
          <header className={styles.head}>
            <h2>{roundWords(t, draft, round.id)}</h2>
            {mayWrite ? <RoundMenu round={round} isFirst={i === 0} isLast={i === draft.rounds.length - 1} onMove={(by) => moveRound(round.id, by)} /> : null}
          </header>
          <ol className={styles.questions}>
            {round.questions.map((question) => (
              <li key={question.id} data-dragged={dragged === question.id || undefined}>
                <Link
                  href={unitPath(editor.questId, question.id)} onClick={onOpen} onDragStart={() => setDragged(question.id)} onDragEnd={() => setDragged(null)}
                  onDragOver={(event) => event.preventDefault()} onDrop={drop(round.id, question.id)}
                  className={styles.question} aria-current={unit === question.id ? 'page' : undefined} onKeyDown={stepBy(question.id)}
                >
                  <span className={styles.words} lang={draft.reference}>{unitWords(t, draft, question.id)}</span>
                  <Waiting n={waiting(question.id)} />
                  <States question={question} />
                </Link>
              </li>
            ))}
          </ol>
          {mayWrite ? <Button tone="quiet" aria-label={`${t('editor.addQuestion')}: ${roundWords(t, draft, round.id)}`} onClick={() => add(round)}>+ {t('editor.addQuestion')}</Button> : null}
        </section>
      ))}
      {mayWrite ? <Button onClick={addRound}>{t('editor.addRound')}</Button> : null}
      <output className="heard">{told}</output>
    </nav>
  );
}

function Waiting({ n }: { readonly n: number }) {
  const t = useMessages();
  return n === 0 ? null : <span className={styles.waiting} title={t('editor.openComments', { n })}>{n}</span>;
}

function States({ question }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const draft = useEditorState((state) => state.draft);
  const all = draft.languages.map((language) => ({ language, coverage: coverageOf(draft, question.id, language) }));
  return (
    <span className={styles.states}>
      {all.map(({ language, coverage }) => (
        <span key={language} title={`${languageNames[language]}: ${coverageWords(t, coverage)}`}>
          <span aria-hidden="true">{language}</span>
          <StateMark coverage={coverage} />
        </span>
      ))}
    </span>
  );
}
