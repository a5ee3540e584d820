import { useCallback } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../../../desk/work-page.module.css';
import { HallGame } from '../hall-game.tsx';

/** Everything that who runs a hall needs, on one page. */
export function HallScreen({ seasonId, venueId }: { readonly seasonId: string; readonly venueId: string }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf((async () => {
    const [{ season }, { venues }, entries] = await Promise.all([api.seasons.get({ id: seasonId }), api.venues.list({ id: seasonId }), api.stages.entries({ id: seasonId })]);
    return { season, entries, venue: venues.find(({ id }) => id === venueId) };
  })()), [seasonId, venueId]);
  const [loading, again] = useLoad(load, { stays: true });
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season, entries, venue }) => (
        <div className={styles.page}>
          <div className={styles.head}>
            <h1>{venue?.name ?? t('page.notFound')}</h1>
            <div className={styles.actions}>
              <Button onClick={again}>{t('venue.refresh')}</Button>
              <LinkButton href={`/seasons/${seasonId}/venues`}>{t('venue.title')}</LinkButton>
            </div>
          </div>
          {venue && venue.games.length === 0 ? <p className={styles.soft}>{t('venue.noGames')}</p> : null}
          {venue?.games.map((play) => <HallGame key={`${play.stage} ${play.game}`} seasonId={seasonId} season={season} venue={venue} play={play} entries={entries} onChanged={again} />)}
        </div>
      )}
    </Loaded>
  );
}
