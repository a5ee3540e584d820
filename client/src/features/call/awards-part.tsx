import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { Award } from '@tabarman/shared/call/schema.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { QuotasIn } from './quotas-in.tsx';
import { Section } from './section.tsx';

const chooses = ['rank', 'sum'] as const satisfies readonly Award['choose'][];

/** What works are given, to how many, and under which quotas and budget. */
export function AwardsPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { awards, tracks, reference, currency } = call;
  const list = listOf(awards, (next) => onChange({ ...call, awards: next }));
  return (
    <Section section="awards" text={t('call.awardsText')}>
      {awards.map((award, i) => (
        <Item
          key={award.id} section="awards" id={award.id} name={textIn(award.title, t.language, reference)} facts={`× ${award.count}${award.budget === null ? '' : ` · ${formatNumber(t.language, award.budget)} ${currency}`}`}
          isFirst={i === 0} onUp={() => list.up(award.id)} onRemove={() => list.remove(award.id)}
        >
          <TextIn label={t('call.itemName')} value={award.title} language={language} reference={reference} maxLength={160} onChange={(title) => list.set({ ...award, title })} />
          <TextIn label={t('call.itemAbout')} value={award.about} language={language} reference={reference} maxLength={1_000} rows={2} onChange={(about) => list.set({ ...award, about })} />
          <div className={styles.pair}>
            <NumberIn label={t('call.count')} least={1} most={1_000} value={award.count} onChange={(count) => count !== null && list.set({ ...award, count })} />
            <NumberIn label={t('call.reserves')} least={0} most={100} value={award.reserves} onChange={(reserves) => reserves !== null && list.set({ ...award, reserves })} />
            {tracks.length === 0 ? null : (
              <SelectField label={t('call.track')} none={t('call.allTracks')} value={award.track} options={tracks.map(({ id, title }) => ({ value: id, label: textIn(title, t.language, reference) || t('call.nameless') }))} onChange={(track) => list.set({ ...award, track })} />
            )}
            <NumberIn label={t('call.amount', { currency })} hint={t('call.amountHint')} least={0} most={100_000_000} isOptional value={award.amount} onChange={(amount) => list.set({ ...award, amount })} />
            <NumberIn label={t('call.budget', { currency })} hint={t('call.emptyMeansNone')} least={1} most={1_000_000_000} isOptional value={award.budget} onChange={(budget) => list.set({ ...award, budget })} />
            <NumberIn label={t('call.leastTotal')} hint={t(isInPairs(call) ? 'call.leastStrength' : 'call.emptyMeansNone')} least={0} most={100} isOptional value={award.leastTotal} onChange={(leastTotal) => list.set({ ...award, leastTotal })} />
          </div>
          <QuotasIn quotas={award.quotas} count={award.count} onChange={(quotas) => list.set({ ...award, quotas })} />
          <Choices legend={t('call.choose')} value={award.choose} offered={chooses.map((value) => ({ value, title: t(`call.choose.${value}`), text: t(`call.choose.${value}Text`) }))} onChange={(choose) => list.set({ ...award, choose })} />
        </Item>
      ))}
      <div><Button disabled={awards.length >= 20} onClick={() => list.add({ id: freeId('award', awards), title: {}, about: {}, count: 1, track: null, amount: null, quotas: [], leastTotal: isInPairs(call) ? null : 50, budget: null, reserves: 1, choose: 'rank' })}>{t('call.addAward')}</Button></div>
    </Section>
  );
}
