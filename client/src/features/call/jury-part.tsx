import { isInPairs, judgedIn, markTotals } from '@tabarman/shared/call/judged.ts';
import { type Call, othersRead } from '@tabarman/shared/call/schema.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices, Switch } from '../../ui/choices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { listOf } from './list-of.ts';
import { Section } from './section.tsx';

/** How the jury works, which number decides, and whether the public votes too. */
export function JuryPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { jury, vote, reference } = call;
  const inPairs = isInPairs(call);
  const set = (part: Partial<Call['jury']>) => onChange({ ...call, jury: { ...jury, ...part } });
  const list = listOf(jury.backgrounds, (backgrounds) => set({ backgrounds }));
  return (
    <>
      <Section section="jury">
        <Choices
          legend={t('call.way')} value={inPairs ? 'pairs' : 'criteria'} offered={(['criteria', 'pairs'] as const).map((value) => ({ value, title: t(`call.way.${value}`), text: t(`call.way.${value}Text`) }))}
          onChange={(way) => onChange(judgedIn(call, way))}
        />
        <div className={styles.pair}>
          <NumberIn label={t(inPairs ? 'call.comparisons' : 'call.reviews')} {...(inPairs ? { hint: t('call.comparisonsHint') } : {})} least={1} most={20} value={jury.reviews} onChange={(reviews) => reviews !== null && set({ reviews })} />
          <NumberIn label={t(inPairs ? 'call.minutesPair' : 'call.minutes')} least={1} most={600} value={jury.minutes} onChange={(minutes) => minutes !== null && set({ minutes })} />
          {inPairs ? null : <NumberIn label={t('call.samples')} hint={t('call.samplesHint')} least={0} most={2} value={jury.samples} onChange={(samples) => samples !== null && set({ samples })} />}
        </div>
        {jury.total === 'strength' ? null : (
          <>
            <Choices legend={t('call.total')} value={jury.total} offered={markTotals.map((value) => ({ value, title: t(`call.total.${value}`), text: t(`call.total.${value}Text`) }))} onChange={(total) => set({ total })} />
            <Segmented label={t('call.others')} value={jury.others} segments={othersRead.map((value) => ({ value, label: t(`call.others.${value}`) }))} onChange={(others) => set({ others })} />
          </>
        )}
        <Switch title={t('call.isBlind')} isOn={jury.isBlind} onChange={(isBlind) => set({ isBlind })} />
        <Switch title={t('call.isOwnCountryBarred')} isOn={jury.isOwnCountryBarred} onChange={(isOwnCountryBarred) => set({ isOwnCountryBarred })} />
        {inPairs ? null : (
          <>
            <h3>{t('call.backgrounds')}</h3>
            {jury.backgrounds.map((one, i) => (
              <div key={one.id} className={styles.line}>
                <TextIn label={t('call.background', { n: i + 1 })} value={one.title} language={language} reference={reference} maxLength={160} onChange={(title) => list.set({ ...one, title })} />
                <NumberIn label={t('call.backgroundLeast')} least={0} most={5} value={one.least} onChange={(least) => least !== null && list.set({ ...one, least })} />
                <Button tone="quiet" aria-label={t('season.removeOf', { text: t('call.background', { n: i + 1 }) })} onClick={() => list.remove(one.id)}>✕</Button>
              </div>
            ))}
            <div><Button disabled={jury.backgrounds.length >= 6} onClick={() => list.add({ id: freeId('background', jury.backgrounds), title: {}, least: 1 })}>{t('call.addBackground')}</Button></div>
          </>
        )}
      </Section>
      <Section section="vote">
        <Switch title={t('call.hasVote')} text={t('call.hasVoteText')} isOn={vote !== null} onChange={(isOn) => onChange({ ...call, vote: isOn ? { most: 3, reviewHours: 48 } : null })} />
        {vote === null ? null : (
          <div className={styles.pair}>
            <NumberIn label={t('call.voteMost')} least={1} most={3} value={vote.most} onChange={(most) => most !== null && onChange({ ...call, vote: { ...vote, most } })} />
            <NumberIn label={t('call.voteReview')} least={0} most={336} value={vote.reviewHours} onChange={(hours) => hours !== null && onChange({ ...call, vote: { ...vote, reviewHours: hours } })} />
          </div>
        )}
      </Section>
    </>
  );
}
