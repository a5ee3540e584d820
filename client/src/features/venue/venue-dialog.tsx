import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryOf, regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName } from '@tabarman/shared/place/place-name.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import styles from '../../desk/work-page.module.css';
import type { Venue } from './venue-types.ts';

interface VenueDialogProps {
  readonly seasonId: string;
  readonly season: Season;
  /** Null for a new one. */
  readonly venue: Venue | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What a venue is: its name and place, which games it plays when, who runs it and who is expected. */
export function VenueDialog({ seasonId, season, venue, people, entries, onSaved, onClose }: VenueDialogProps) {
  const t = useMessages();
  const form = useId();
  const games = season.stages.flatMap((stage) => stage.games.map((game) => ({ ref: `${stage.id} ${game.id}`, stage: stage.id, game: game.id, start: game.start, label: [stage.title, game.title].map((text) => textIn(text, t.language, season.reference)).join(' · ') })));
  const [facts, setFacts] = useState<VenueFacts>(venue ? { name: venue.name, place: venue.place, country: venue.country, region: venue.region, plays: venue.plays } : { name: '', place: '', country: null, region: null, plays: games.map(({ stage, game }) => ({ stage, game, opensAt: null, closesAt: null })) });
  const [hosts, setHosts] = useState(venue?.hosts.map(({ id }) => id) ?? []);
  const [roster, setRoster] = useState(venue?.roster ?? []);
  const { isBusy, failure, submit } = useForm(async () => {
    const saved = await outcomeOf(venue ? api.venues.change({ id: seasonId, venueId: venue.id, venue: facts }) : api.venues.add({ id: seasonId, venue: facts }));
    if (!saved.ok) return saved.failure;
    const id = venue?.id ?? saved.data.venues.find(({ name }) => name === facts.name.trim())?.id ?? '';
    const rest = await outcomeOf(Promise.all([api.venues.setHosts({ id: seasonId, venueId: id, people: hosts }), api.venues.setRoster({ id: seasonId, venueId: id, entries: roster })]));
    if (!rest.ok) return rest.failure;
    onSaved();
    onClose();
    return null;
  });
  const refOf = ({ stage, game }: { stage: string; game: string }) => `${stage} ${game}`;
  const choose = (refs: string[]) => setFacts({ ...facts, plays: games.filter(({ ref }) => refs.includes(ref)).map(({ stage, game, ref }) => facts.plays.find((play) => refOf(play) === ref) ?? { stage, game, opensAt: null, closesAt: null }) });
  const move = (ref: string, times: { opensAt?: number | null; closesAt?: number | null }) => setFacts({ ...facts, plays: facts.plays.map((play) => (refOf(play) === ref ? { ...play, ...times } : play)) });
  return (
    <Dialog
      isOpen title={venue ? venue.name : t('venue.new')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('word.save')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <Field label={t('venue.name')} required maxLength={120} pattern=".*\S.*" value={facts.name} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setFacts({ ...facts, name: target.value })} />
        <Field label={t('venue.place')} maxLength={200} value={facts.place} onChange={({ target }) => setFacts({ ...facts, place: target.value })} />
        <SelectField label={t('stage.country')} none={t('season.allCountries')} value={facts.country} options={countriesOf(season).map((value) => ({ value, label: countryName(value, t.language) }))} onChange={(country) => setFacts({ ...facts, country, region: null })} />
        {facts.country === null ? null : (
          <SelectField
            label={t('stage.region')} none="—" value={facts.region} options={regionCodes.filter((code) => countryOf(code) === facts.country).map((value) => ({ value, label: regionName(value, t.language) }))}
            onChange={(region) => setFacts({ ...facts, region })}
          />
        )}
        <Ticks legend={t('venue.plays')} offered={games.map(({ ref, label }) => ({ value: ref, label }))} value={facts.plays.map(refOf)} onChange={choose} />
        {games.filter(({ ref, start }) => start === 'window' && facts.plays.some((play) => refOf(play) === ref)).map(({ ref, label }) => {
          const play = facts.plays.find((one) => refOf(one) === ref);
          return (
            <div key={ref} className={styles.pair}>
              <MomentField label={`${label}: ${t('venue.ownFrom')}`} hint={t('venue.ownHint')} value={play?.opensAt ?? null} onChange={(opensAt) => move(ref, { opensAt })} />
              <MomentField label={`${label}: ${t('venue.ownUntil')}`} value={play?.closesAt ?? null} onChange={(closesAt) => move(ref, { closesAt })} />
            </div>
          );
        })}
        <Ticks legend={t('venue.hosts')} search={t('stage.search')} offered={people.map(({ id, name }) => ({ value: id, label: name }))} value={hosts} onChange={setHosts} />
        {entries.length === 0 ? <p className={styles.soft}>{t('stage.noEntries')}</p> : <Ticks legend={t('venue.roster')} search={t('stage.search')} offered={entries.map(({ id, name }) => ({ value: id, label: name }))} value={roster} onChange={setRoster} />}
      </form>
    </Dialog>
  );
}
