import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useNarrowed } from '../../ui/narrowed.tsx';
import { showToast } from '../../ui/toast.tsx';
import { BundlePart } from '../box/bundle-part.tsx';
import { ProjectorLanguages } from '../game/projector-languages.tsx';
import styles from '../../desk/work-page.module.css';
import { StateBadge } from './state-badge.tsx';
import type { Play, Venue } from './venue-types.ts';

interface HallGameProps {
  readonly seasonId: string;
  readonly season: Season;
  readonly venue: Venue;
  readonly play: Play;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly onChanged: () => void;
}

/** One game in one hall: when it may begin, its game and wall, and who has come. */
export function HallGame({ seasonId, season, venue, play, entries, onChanged }: HallGameProps) {
  const t = useMessages();
  const [languages, setLanguages] = useState<Language[]>([t.language]);
  const game = season.stages.find(({ id }) => id === play.stage)?.games.find(({ id }) => id === play.game);
  const ref = { id: seasonId, venueId: venue.id, stage: play.stage, game: play.game };
  const told = async (request: Promise<Outcome<unknown>>) => {
    const done = await request;
    if (done.ok) onChanged();
    else showToast(failureText(t, done.failure));
  };
  const expected = entries.filter(({ id }) => venue.roster.includes(id));
  const { field, shown } = useNarrowed(expected, ({ name }) => name, t('stage.search'));
  return (
    <Card>
      <section className={styles.stack} aria-label={textIn(game?.title ?? {}, t.language, season.reference)}>
        <h2>{textIn(game?.title ?? {}, t.language, season.reference)} <StateBadge {...play} /></h2>
        <p className={styles.soft}>{play.window === null ? t('venue.noTime') : t(game?.start === 'together' ? 'venue.together' : 'venue.window', { from: localTime(t.language, play.window.from), until: localTime(t.language, play.window.until) })}</p>
        {play.live ? (
          <div className={styles.actions}>
            <p>{t('venue.pin', { pin: play.live.pin })}</p>
            {play.live.isMine ? <LinkButton href={`/games/${play.live.gameId}`} tone="primary">{t('venue.desk')}</LinkButton> : null}
            <a href={play.live.projectorLink} target="_blank" rel="noreferrer">{t('venue.projector')}</a>
          </div>
        ) : (
          <>
            <ProjectorLanguages value={languages} onChange={setLanguages} />
            <div className={styles.actions}><Button tone="primary" disabled={play.window === null} onClick={() => void told(outcomeOf(api.venues.makeGame({ ...ref, projectorLanguages: languages })))}>{t('venue.makeGame')}</Button></div>
          </>
        )}
        <h3>{t('venue.checkIn', { n: play.here.length, m: expected.length })}</h3>
        {field}
        {expected.length === 0 ? <p className={styles.soft}>{t('venue.nobodyExpected')}</p> : (
          <ul className={styles.list}>
            {shown.map(({ id, name }) => {
              const came = play.here.find(({ entryId }) => entryId === id);
              return (
                <li key={id} className={styles.head}>
                  <p>{name} {play.seated.includes(id) ? <Badge tone="right">{t('venue.seated')}</Badge> : null}{came ? <span className={styles.soft}> {[localTime(t.language, came.at), came.by].filter(Boolean).join(' · ')}</span> : null}</p>
                  <Button tone={came ? 'quiet' : 'secondary'} aria-label={`${name}: ${t(came ? 'venue.notHere' : 'venue.here')}`} onClick={() => void told(outcomeOf(api.venues.checkIn({ ...ref, entryId: id, isHere: !came })))}>{t(came ? 'venue.notHere' : 'venue.here')}</Button>
                </li>
              );
            })}
          </ul>
        )}
        <BundlePart of={ref} isTimed={play.window !== null} onIssued={onChanged} />
      </section>
    </Card>
  );
}
