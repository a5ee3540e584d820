import type { TeamSettings } from '@tabarman/shared/game/settings.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Choices } from '../../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../../ui/field.tsx';

const MOST_COUNTED = 20;
const TALK_SECONDS = [0, 5, 10, 15, 20, 30, 45, 60];

interface TeamChoiceProps {
  readonly value: TeamSettings | null;
  readonly onChange: (teams: TeamSettings | null) => void;
}

/** Whether there are teams, what they play on, how they score and how long they may talk. */
export function TeamChoice({ value, onChange }: TeamChoiceProps) {
  const t = useMessages();
  const talkMs = value?.talkMs ?? 0;
  const choose = (devices: 'none' | TeamSettings['devices']) => {
    switch (devices) {
      case 'none': return onChange(null);
      case 'own': return onChange({ devices, score: 'mean', best: 3, talkMs });
      case 'shared': return onChange({ devices, talkMs });
    }
  };
  return (
    <>
      <Choices
        legend={t('team.title')}
        offered={[
          { value: 'none', title: t('newGame.noTeams'), text: t('newGame.noTeamsText') },
          { value: 'own', title: t('newGame.ownPhones'), text: t('newGame.ownPhonesText') },
          { value: 'shared', title: t('newGame.sharedPhone'), text: t('newGame.sharedPhoneText') },
        ]}
        value={value?.devices ?? 'none'}
        onChange={choose}
      />
      {value?.devices === 'own' ? (
        <>
          <Choices
            legend={t('newGame.teamScore')}
            offered={[
              { value: 'mean', title: t('newGame.mean'), text: t('newGame.meanText') },
              { value: 'best', title: t('newGame.best'), text: t('newGame.bestText') },
            ]}
            value={value.score}
            onChange={(score) => onChange({ ...value, score })}
          />
          {value.score === 'best' ? (
            <Field
              label={t('newGame.bestCount')}
              type="number"
              inputMode="numeric"
              required
              min={1}
              max={MOST_COUNTED}
              value={value.best || ''}
              onChange={(event) => onChange({ ...value, best: Math.min(MOST_COUNTED, Math.trunc(event.target.valueAsNumber || 0)) })}
            />
          ) : null}
        </>
      ) : null}
      {value === null ? null : (
        <FieldFrame label={t('newGame.talk')} hint={t('newGame.talkHint')}>
          {(control) => (
            <select {...control} value={value.talkMs} onChange={(event) => onChange({ ...value, talkMs: Number(event.target.value) })}>
              {TALK_SECONDS.map((seconds) => (
                <option key={seconds} value={seconds * 1_000}>
                  {seconds === 0 ? t('projector.none') : t('time.seconds', { n: seconds })}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      )}
    </>
  );
}
