import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { comparisons, type Stage, stageKinds } from '@tabarman/shared/season/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import { NumberIn } from '../../desk/number-in.tsx';
import { MetricOrder } from './metric-order.tsx';
import type { PartProps } from './season-types.ts';
import styles from '../../desk/work-page.module.css';
import { StageGames } from './stage-games.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import { Ways } from './ways.tsx';

interface StagePartProps extends PartProps {
  readonly stage: Stage;
  readonly quests: readonly { readonly id: string; readonly title: string }[];
}

/** One stage: its games, how it is ranked, and who goes on from it. */
export function StagePart({ season, stage, quests, language, onChange }: StagePartProps) {
  const t = useMessages();
  const { reference, stages } = season;
  const set = (part: Partial<Stage>) => onChange({ ...season, stages: stages.map((one) => (one.id === stage.id ? { ...stage, ...part } : one)) });
  const remove = () => onChange({ ...season, stages: stages.filter((one) => one.id !== stage.id).map((one) => (one.into === stage.id ? { ...one, into: null } : one)) });
  const others = stages.filter((one) => one.id !== stage.id);
  const goesOn = (into: string | null) => set({
    into,
    qualification: into === null ? null : (stage.qualification ?? { seats: [{ id: 'top', kind: 'top', per: 'country', take: 4 }], caps: [], leastPoints: null, reserves: { per: 'country', take: 3 }, confirmHours: 120 }),
  });
  return (
    <>
      <TextIn label={t('season.stageName')} value={stage.title} language={language} reference={reference} maxLength={160} onChange={(title) => set({ title })} />
      <div className={styles.pair}>
        <FieldFrame label={t('season.kind')}>
          {(control) => (
            <select {...control} value={stage.kind} onChange={({ target }) => set({ kind: stageKinds.find((kind) => kind === target.value) ?? stage.kind })}>
              {stageKinds.map((kind) => <option key={kind} value={kind}>{t(`season.kind.${kind}`)}</option>)}
            </select>
          )}
        </FieldFrame>
        <FieldFrame label={t('season.country')}>
          {(control) => (
            <select {...control} value={stage.country ?? ''} onChange={({ target }) => set({ country: countryCodes.find((code) => code === target.value) ?? null })}>
              <option value="">{t('season.allCountries')}</option>
              {countryCodes.map((code) => <option key={code} value={code}>{countryName(code, t.language)}</option>)}
            </select>
          )}
        </FieldFrame>
      </div>
      <StageGames stage={stage} quests={quests} language={language} reference={reference} onChange={(games) => set({ games })} />
      <h3>{t('season.ranking')}</h3>
      <MetricOrder value={stage.standings.metrics} onChange={(metrics) => set({ standings: { ...stage.standings, metrics } })} />
      <div className={styles.pair}>
        <NumberIn label={t('season.bestOf')} hint={t('season.bestOfHint')} least={1} most={1_000} isOptional value={stage.standings.bestOf} onChange={(bestOf) => set({ standings: { ...stage.standings, bestOf } })} />
        <NumberIn label={t('season.appealsHours')} least={0} most={720} value={stage.appealsHours} onChange={(hours) => hours !== null && set({ appealsHours: hours })} />
        <FieldFrame label={t('season.comparison')}>
          {(control) => (
            <select {...control} value={stage.comparison} onChange={({ target }) => set({ comparison: comparisons.find((one) => one === target.value) ?? stage.comparison })}>
              {comparisons.map((one) => <option key={one} value={one}>{t(`season.comparison.${one}`)}</option>)}
            </select>
          )}
        </FieldFrame>
        <FieldFrame label={t('season.into')}>
          {(control) => (
            <select {...control} value={stage.into ?? ''} onChange={({ target }) => goesOn(target.value === '' ? null : target.value)}>
              <option value="">{t('season.intoNothing')}</option>
              {others.map((one) => <option key={one.id} value={one.id}>{textIn(one.title, t.language, reference)}</option>)}
            </select>
          )}
        </FieldFrame>
      </div>
      {stage.qualification === null ? null : <Ways value={stage.qualification} language={language} reference={reference} onChange={(qualification) => set({ qualification })} />}
      <Button tone="danger" onClick={remove}>{t('season.removeStage')}</Button>
    </>
  );
}
