import { feedbacks, purposes, type RunSettings } from '@tabarman/shared/run/settings.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Choices, Switch } from '../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { TimeFields } from '../time-fields.tsx';
import styles from './run.module.css';

interface SettingsFieldsProps {
  readonly value: RunSettings;
  readonly onChange: (value: RunSettings) => void;
}

/** How a run is taken. What cannot go together is never chosen together. */
export function SettingsFields({ value, onChange }: SettingsFieldsProps) {
  const t = useMessages();
  const set = (changes: Partial<RunSettings>) => onChange(fitting({ ...value, ...changes }));
  const { purpose, identify, time, feedback, attempts, canGoBack, shuffle } = value;
  const isFixed = time.by === 'question' || feedback === 'atOnce' || feedback === 'rightWrong';
  return (
    <>
      <Choices
        legend={t('run.purpose')}
        offered={purposes.map((one) => ({ value: one, title: t(`run.${one}`), text: t(`run.${one}Text`) }))}
        value={purpose}
        onChange={(next) => set({ purpose: next, feedback: next === 'practice' ? 'atOnce' : 'never' })}
      />
      <Choices
        legend={t('run.who')}
        offered={[{ value: 'nothing', title: t('run.nothing') }, { value: 'name', title: t('run.name') }, { value: 'code', title: t('run.code'), text: t('run.codeText') }, { value: 'account', title: t('run.account') }]}
        value={identify}
        onChange={(next) => set({ identify: next })}
      />
      <TimeFields value={time} onChange={(next) => set({ time: next })} />
      {purpose === 'survey' ? null : (
        <FieldFrame label={t('run.feedback')}>
          {(control) => (
            <select {...control} value={feedback} onChange={(event) => set({ feedback: feedbacks.find((one) => one === event.target.value) ?? feedback })}>
              {feedbacks.map((one) => <option key={one} value={one}>{t(`run.${one}`)}</option>)}
            </select>
          )}
        </FieldFrame>
      )}
      <div className={styles.pair}>
        <Switch title={t('run.attemptsFree')} isOn={attempts === null} onChange={(isFree) => set({ attempts: isFree ? null : 1 })} />
        {attempts === null ? null : (
          <Field label={t('run.attempts')} type="number" min={1} max={20} value={attempts} onChange={(event) => set({ attempts: Math.min(20, Math.max(1, event.target.valueAsNumber || 1)) })} />
        )}
      </div>
      <Switch title={t('run.canGoBack')} text={t('run.canGoBackText')} isOn={canGoBack} isDisabled={isFixed} onChange={(isOn) => set({ canGoBack: isOn })} />
      <Switch title={t('run.shuffleQuestions')} isOn={shuffle.questions} onChange={(questions) => set({ shuffle: { ...shuffle, questions } })} />
      <Switch title={t('run.shuffleOptions')} isOn={shuffle.options} onChange={(options) => set({ shuffle: { ...shuffle, options } })} />
    </>
  );
}

/** SP6, SP7: a question with its own time, or whose answer was told, is not gone back to. */
function fitting(settings: RunSettings): RunSettings {
  const isFixed = settings.time.by === 'question' || settings.feedback === 'atOnce' || settings.feedback === 'rightWrong';
  return isFixed ? { ...settings, canGoBack: false } : settings;
}
