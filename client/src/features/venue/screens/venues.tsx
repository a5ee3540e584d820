import { may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { regionName } from '@tabarman/shared/place/place-name.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { ResultTaker } from '../../box/result-taker.tsx';
import styles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { StateBadge } from '../state-badge.tsx';
import { TermsDialog } from '../terms-dialog.tsx';
import { VenueDialog } from '../venue-dialog.tsx';
import type { Venue, VenuesLoaded } from '../venue-types.ts';

/** The venues of a season, and how far each hall is. */
export function VenuesScreen({ seasonId, person }: { readonly seasonId: string; readonly person: Person }) {
  const t = useMessages();
  const [edited, setEdited] = useState<Venue | 'new' | null>(null);
  const [timed, setTimed] = useState<VenuesLoaded['terms'][number] | null>(null);
  const mayWrite = may(person.role, 'season.write');
  const load = useCallback(() => outcomeOf((async () => {
    const [{ season }, { venues, terms }, entries, people] = await Promise.all([
      api.seasons.get({ id: seasonId }), api.venues.list({ id: seasonId }), api.stages.entries({ id: seasonId }), mayWrite ? api.people.list() : null,
    ]);
    return { season, venues, terms, entries, people: (people?.people ?? []).filter(({ role, isEnded }) => !isEnded && may(role, 'game.lead')) };
  })()), [seasonId, mayWrite]);
  const [loading, again] = useLoad(load, { stays: true });
  const remove = async (venueId: string) => {
    const done = await outcomeOf(api.venues.remove({ id: seasonId, venueId }));
    if (done.ok) again();
    else showToast(failureText(t, done.failure));
  };
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season, venues, terms, entries, people }) => {
        const titleOf = (of: { stage: string; game: string }) => textIn(season.stages.find(({ id }) => id === of.stage)?.games.find(({ id }) => id === of.game)?.title ?? {}, t.language, season.reference);
        return (
        <div className={styles.page}>
          <div className={styles.head}>
            <h1>{t('venue.title')}</h1>
            <div className={styles.actions}>
              {mayWrite ? <Button tone="primary" onClick={() => setEdited('new')}>{t('venue.new')}</Button> : null}
              {mayWrite ? <ResultTaker onTaken={again} /> : null}
              <Button onClick={again}>{t('venue.refresh')}</Button>
              <LinkButton href={`/seasons/${seasonId}`}>{t('stage.toSeason')}</LinkButton>
            </div>
          </div>
          {venues.length === 0 ? <p className={styles.soft}>{t('venue.none')}</p> : (
            <ul className={styles.list}>
              {venues.map((venue) => (
                <li key={venue.id} className={styles.line}>
                  <div>
                    <h2>{venue.name}</h2>
                    <p className={styles.soft}>{[venue.place, venue.region && regionName(venue.region, t.language), ...venue.hosts.map(({ name }) => name), t('venue.expected', { n: venue.roster.length })].filter(Boolean).join(' · ')}</p>
                    {venue.games.map((play) => (
                      <p key={`${play.stage} ${play.game}`}>
                        {titleOf(play)} <StateBadge {...play} />
                      </p>
                    ))}
                  </div>
                  <div className={styles.actions}>
                    <LinkButton href={`/seasons/${seasonId}/venues/${venue.id}`} tone="primary">{t('venue.open')}</LinkButton>
                    {mayWrite ? <Button aria-label={`${venue.name}: ${t('stage.change')}`} onClick={() => setEdited(venue)}>{t('stage.change')}</Button> : null}
                    {mayWrite && venue.games.every(({ live }) => live === null) ? <Button tone="danger" aria-label={`${venue.name}: ${t('season.remove')}`} onClick={() => void remove(venue.id)}>{t('season.remove')}</Button> : null}
                  </div>
                </li>
              ))}
            </ul>
          )}
          {mayWrite && terms.length > 0 ? (
            <section className={styles.page} aria-labelledby="times">
              <h2 id="times">{t('venue.times')}</h2>
              <ul className={styles.list}>
                {terms.map((one) => (
                  <li key={`${one.stage} ${one.game}`} className={styles.line}>
                    <div>
                      <h2>{titleOf(one)}</h2>
                      <p className={styles.soft}>{one.terms ? t('venue.termsText', { from: localTime(t.language, one.terms.downloadFrom), until: localTime(t.language, one.terms.downloadUntil), results: localTime(t.language, one.terms.resultsUntil) }) : t('venue.noTime')}</p>
                    </div>
                    {one.terms ? <Button aria-label={`${titleOf(one)}: ${t('stage.change')}`} onClick={() => setTimed(one)}>{t('stage.change')}</Button> : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {timed?.terms ? <TermsDialog seasonId={seasonId} title={titleOf(timed)} of={{ ...timed, terms: timed.terms }} onSaved={again} onClose={() => setTimed(null)} /> : null}
          {edited === null ? null : <VenueDialog seasonId={seasonId} season={season} venue={edited === 'new' ? null : edited} people={people} entries={entries} onSaved={again} onClose={() => setEdited(null)} />}
        </div>
        );
      }}
    </Loaded>
  );
}
