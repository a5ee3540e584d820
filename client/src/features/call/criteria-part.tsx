import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { Criterion } from '@tabarman/shared/call/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import type { PartProps } from './call-types.ts';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { ScaleIn } from './scale-in.tsx';
import { Section } from './section.tsx';

/** What works are judged by: weights, scales with their words, and what is left out of the total. */
export function CriteriaPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { criteria, tracks, reference } = call;
  const inPairs = isInPairs(call);
  const list = listOf(criteria, (next) => onChange({ ...call, criteria: next }));
  const all = criteria.reduce((sum, { weight, isInformational }) => sum + (isInformational ? 0 : weight), 0);
  const floors = ({ scale }: Criterion) => scale.map(({ value }) => ({ value: String(value), label: String(value) }));
  return (
    <Section section="criteria" text={t(inPairs ? 'call.criteriaPairsText' : 'call.criteriaText')}>
      {criteria.map((one, i) => (
        <Item
          key={one.id} section="criteria" id={one.id} name={textIn(one.title, t.language, reference)} facts={inPairs ? undefined : one.isInformational ? t('call.informational') : t('call.share', { n: Math.round((one.weight / all) * 100) })}
          isFirst={i === 0} onUp={() => list.up(one.id)} onRemove={() => list.remove(one.id)}
        >
          <TextIn label={t('call.itemName')} value={one.title} language={language} reference={reference} maxLength={160} onChange={(title) => list.set({ ...one, title })} />
          <TextIn label={t('call.itemAbout')} value={one.about} language={language} reference={reference} maxLength={1_000} rows={2} onChange={(about) => list.set({ ...one, about })} />
          {inPairs ? null : (
            <>
              <NumberIn label={t('call.weight')} least={1} most={100} value={one.weight} onChange={(weight) => weight !== null && list.set({ ...one, weight })} />
              <ScaleIn scale={one.scale} language={language} reference={reference} onChange={(scale) => list.set({ ...one, scale })} />
              <SelectField label={t('call.floor')} none={t('call.noFloor')} value={one.floor === null ? null : String(one.floor)} options={floors(one)} onChange={(floor) => list.set({ ...one, floor: floor === null ? null : Number(floor) })} />
            </>
          )}
          {tracks.length === 0 ? null : (
            <Ticks legend={t('call.inTracks')} hint={t('season.noneMeansAll')} offered={tracks.map(({ id, title }) => ({ value: id, label: textIn(title, t.language, reference) || t('call.nameless') }))} value={one.tracks} onChange={(next) => list.set({ ...one, tracks: next })} />
          )}
          {inPairs ? null : (
            <>
              <Switch title={t('call.isCommentRequired')} isOn={one.isCommentRequired} onChange={(isCommentRequired) => list.set({ ...one, isCommentRequired })} />
              <Switch title={t('call.isInformational')} isOn={one.isInformational} onChange={(isInformational) => list.set({ ...one, isInformational })} />
            </>
          )}
        </Item>
      ))}
      <div>
        <Button
          disabled={criteria.length >= 20}
          onClick={() => list.add({ id: freeId('criterion', criteria), title: {}, about: {}, weight: 10, scale: (criteria.at(-1)?.scale ?? [1, 2, 3, 4, 5].map((value) => ({ value, label: {} }))).map((point) => ({ ...point })), isCommentRequired: false, isInformational: false, tracks: [], floor: null })}
        >
          {t('call.addCriterion')}
        </Button>
      </div>
    </Section>
  );
}
