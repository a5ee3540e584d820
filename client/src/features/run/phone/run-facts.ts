import type { RunView } from '@tabarman/shared/run/views.ts';
import type { useRunMessages } from '../../../i18n/run/messages.ts';
import { momentWords } from './moment-words.ts';

const MINUTE_MS = 60_000;

/** What there is to know before beginning, in short sentences. `made` is how many attempts there were. */
export function runFacts(t: ReturnType<typeof useRunMessages>, run: RunView, made: number): string[] {
  const { questions, time, attempts, purpose, feedback, opensAt, closesAt, state } = run;
  return [
    t('take.questions', { n: questions }),
    time.by === 'total' ? t('take.timeTotal', { n: Math.round(time.limitMs / MINUTE_MS) }) : t(time.by === 'question' ? 'take.timeQuestion' : 'take.timeNone'),
    attempts === null ? t('take.attemptsFree') : made === 0 ? t('take.attempts', { n: attempts }) : t('take.attemptsLeft', { n: Math.max(0, attempts - made) }),
    purpose === 'survey' ? t('take.survey') : t(`take.${feedback}`),
    ...(state === 'notYet' && opensAt !== null ? [t('take.opensAt', { when: momentWords(t.language, opensAt) })] : []),
    ...(closesAt === null ? [] : [t('take.closesAt', { when: momentWords(t.language, closesAt) })]),
  ];
}
