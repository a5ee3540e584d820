import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Fit } from '../fit.tsx';
import { ForeignText } from '../foreign-text.tsx';
import { InLanguages } from '../in-languages.tsx';
import { screensOf } from '../kind-screens.ts';
import { Stage, type StageProps } from '../stage.tsx';
import styles from './reveal.module.css';

interface RevealProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'reveal' }>;
}

/** What was right, how the hall answered, and why. */
export function Reveal({ scene, ...stage }: RevealProps) {
  const { view, t } = stage;
  const { contents, solutions, bars, answered, index, isVoid } = scene;
  const [first] = contents;
  const source = solutions[0]?.source;
  if (!first) return null;
  const screens = screensOf(first.ask);
  const languages = contents.map((c) => c.language);
  const explanations = solutions.flatMap(({ explanation }, i) => {
    const language = view.languages[i];
    return language && explanation !== '' ? [{ language, text: explanation }] : [];
  });
  return (
    <Stage {...stage} context={t('question.counter', { n: index + 1, total: view.questions })} woven={(index + 1) / view.questions}>
      <Fit className={styles.reveal} of={`${index} ${t.language} ${languages.join()}`}>
        <div className={styles.asked} data-spare>
          <ForeignText language={first.language} asked={view.languages} />
          <h1 className={styles.prompt} lang={first.language} data-fit>{first.prompt}</h1>
          {isVoid ? <p className={styles.void} data-fit>{t('correction.isVoid')}</p> : null}
        </div>
        <div className={styles.answers}>
          <screens.Reveal
            asks={contents.map((c) => c.ask)}
            rights={solutions.map((s) => s.right)}
            languages={languages}
            bars={bars}
            answered={answered}
            t={t}
          />
        </div>
        {explanations.length === 0 && !source ? null : (
          <aside className={styles.why}>
            <h2>{t('question.explanation')}</h2>
            <p className={styles.explanation} data-fit><InLanguages texts={explanations} /></p>
            {source ? <p className={styles.source} data-fit>{`${t('question.source')}: ${source.note}`}</p> : null}
          </aside>
        )}
      </Fit>
    </Stage>
  );
}
