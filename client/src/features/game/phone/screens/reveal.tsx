import type { SolutionView } from '@tabarman/shared/game/views.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Picture } from '../../../../ui/picture.tsx';
import { Appeal } from '../appeal.tsx';
import { useAnswerTo } from '../answer-given.ts';
import { errorWords } from '../error-words.ts';
import { Heading } from '../heading.tsx';
import { phoneKindOf } from '../phone-kinds.ts';
import type { Shown } from '../phone-state.ts';
import { PlaceCard } from '../place-card.tsx';
import { PointsCard } from '../points-card.tsx';
import { Why } from '../why.tsx';
import { useVerdictWords, VerdictMark, verdictOf } from '../verdict.tsx';
import styles from './reveal.module.css';

interface RevealProps {
  readonly shown: Shown;
  readonly index: number;
  readonly solution: SolutionView;
  readonly isVoid: boolean;
  readonly appealUntil: number | null;
}

/** Right or not, what was right, what it earned and why, and the place it led to. */
export function Reveal({ shown, index, solution, isVoid, appealUntil }: RevealProps) {
  const { me, content, view } = shown;
  const t = useMessages();
  const given = useAnswerTo(index, shown);
  const verdict = verdictOf(isVoid ? null : (me.result?.credit ?? null));
  const verdictWords = useVerdictWords(verdict);
  const isHere = content?.index === index;
  const isCounted = isHere && isSurvey(content.ask) && given.state === 'saved';
  const Solution = isHere ? phoneKindOf(content.ask).Solution : null;
  return (
    <>
      <div className={styles.verdict}>
        {isCounted ? null : <VerdictMark verdict={verdict} />}
        <div>
          <Heading>{isVoid ? t('correction.isVoid') : isCounted ? t('survey.thanks') : verdictWords}</Heading>
          {given.state === 'sending' ? <p role="status">{t('answer.sending')}</p> : null}
          {given.state === 'notSaved' ? <p>{t('answer.notSaved')}. {errorWords(t, given.error)}</p> : null}
          {me.streak > 1 ? <p>{t('score.inARow', { n: me.streak })}</p> : null}
        </div>
      </div>
      {me.result && me.result.credit > 0 ? <PointsCard result={me.result} answer={me.answer} preset={view.settings.preset} /> : null}
      {isHere && Solution ? (
        <section className={styles.solution} lang={content.language}>
          <p className={styles.prompt}>{content.prompt}</p>
          {content.picture ? <Picture picture={content.picture} size="small" className={styles.picture} /> : null}
          <Solution ask={content.ask} right={solution.right} given={given.state === 'saved' ? (given.choice as Choice) : null} credit={me.result?.credit ?? null} />
        </section>
      ) : null}
      <Why solution={solution} />
      <PlaceCard me={me} />
      <Appeal shown={shown} index={index} until={appealUntil} />
    </>
  );
}
