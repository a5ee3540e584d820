import type { Call } from '@tabarman/shared/call/schema.ts';
import { callSchema } from '@tabarman/shared/call/schema.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { freeId } from '../../desk/free-id.ts';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { Section } from './section.tsx';

const currencies = callSchema.shape.currency.options;

/** What the call is, in which languages, and its tracks. */
export function AboutPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { title, about, reference, tracks, currency } = call;
  const set = (part: Partial<Call>) => onChange({ ...call, ...part });
  const list = listOf(tracks, (next) => set({ tracks: next }));
  return (
    <>
      <Section section="about">
        <TextIn label={t('call.name')} value={title} language={language} reference={reference} maxLength={160} onChange={(next) => set({ title: next })} />
        <TextIn label={t('call.about')} value={about} language={language} reference={reference} maxLength={4_000} rows={6} onChange={(next) => set({ about: next })} />
        <Ticks
          legend={t('season.languages')}
          offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={call.languages}
          onChange={(next) => set({ languages: next.length === 0 ? [reference] : next })}
        />
        <Segmented label={t('call.reference')} value={reference} segments={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={(next) => set({ reference: next })} />
        <p className={styles.soft}>{t('call.referenceText')}</p>
        <Segmented label={t('call.currency')} value={currency} segments={currencies.map((value) => ({ value, label: value }))} onChange={(next) => set({ currency: next })} />
      </Section>
      <Section section="tracks" text={t('call.tracksText')}>
        {tracks.map((track, i) => (
          <Item key={track.id} section="tracks" id={track.id} name={textIn(track.title, t.language, reference)} isFirst={i === 0} onUp={() => list.up(track.id)} onRemove={() => list.remove(track.id)}>
            <TextIn label={t('call.itemName')} value={track.title} language={language} reference={reference} maxLength={160} onChange={(next) => list.set({ ...track, title: next })} />
            <TextIn label={t('call.itemAbout')} value={track.about} language={language} reference={reference} maxLength={1_000} rows={3} onChange={(next) => list.set({ ...track, about: next })} />
          </Item>
        ))}
        <div><Button disabled={tracks.length >= 20} onClick={() => list.add({ id: freeId('track', tracks), title: {}, about: {} })}>{t('call.addTrack')}</Button></div>
      </Section>
    </>
  );
}
