import type { Progress, ProjectorView } from '@tabarman/shared/game/views.ts';
import { Fit } from '../fit.tsx';
import { ForeignText } from '../foreign-text.tsx';
import { Picture } from '../../../../ui/picture.tsx';
import { InLanguages } from '../in-languages.tsx';
import { screensOf } from '../kind-screens.ts';
import { QuestionClock } from '../question-clock.tsx';
import { QuestionSound } from '../question-sound.tsx';
import { QuestionState } from '../question-state.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import { usePicturesAhead } from '../../use-pictures-ahead.ts';
import { useQuestionMoment } from '../../use-question-moment.ts';
import styles from './question.module.css';

interface QuestionProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'question' }>;
  readonly progress: Progress;
}

/** First the question alone, for as long as reading takes; then what can be answered, under a ring that empties. */
export function Question({ scene, progress, ...stage }: QuestionProps) {
  const { now } = stage;
  const { view, t } = stage;
  const moment = useQuestionMoment(scene.clock, now);
  const [first] = scene.contents;
  usePicturesAhead(first, 'large');
  if (!first) return null;
  const { Ask, hint } = screensOf(first.ask);
  const languages = scene.contents.map((c) => c.language);
  const isReading = moment.stage === 'reading' || moment.stage === 'talking';
  return (
    <Stage {...stage} context={t('question.counter', { n: scene.index + 1, total: view.questions })} woven={scene.index / view.questions}>
      <Fit className={styles.question} of={`${scene.index} ${moment.stage} ${t.language} ${languages.join()}`}>
        <div className={styles.asked} data-alone={isReading || undefined} data-pictured={first.picture ? true : undefined}>
          {first.picture ? <Picture picture={first.picture} size="large" className={styles.picture} /> : null}
          <div className={styles.words}>
            <ForeignText language={first.language} asked={view.languages} />
            <h1 className={styles.prompt} data-fit>
              <InLanguages texts={scene.contents.map((c) => ({ text: c.prompt, language: c.language }))} />
            </h1>
            {first.audio ? <QuestionSound audio={first.audio} sound={view.sound} isNew={isReading} isStill={moment.still !== null} t={t} /> : null}
          </div>
          <QuestionClock moment={moment} now={now} t={t} />
          <div className={styles.line}>
            {moment.still ? null : <p className={styles.hint} data-spare>{t(hint)}</p>}
            <QuestionState moment={moment} progress={progress} t={t} />
          </div>
        </div>
        {isReading ? null : <Ask asks={scene.contents.map((c) => c.ask)} languages={languages} t={t} />}
      </Fit>
    </Stage>
  );
}
