import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useCallback } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { Person } from '../../session/store.ts';
import { VisitsPanel } from '../../visit/visits-panel.tsx';
import { ReleasePanel } from '../release-panel.tsx';
import styles from '../../../desk/work-page.module.css';

/** The results of a season's stages on their way to the public. */
export function SeasonResultsScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.seasons.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return (
    <div className={styles.page}>
      <Loaded loading={loading} onTryAgain={again}>
        {({ season, slug, versions }) => (
          <>
            <div className={styles.head}>
              <h1>{t('release.title')}: {textIn(season.title, t.language, season.reference)}</h1>
              <LinkButton href={`/seasons/${id}`}>{t('release.back')}</LinkButton>
            </div>
            <p>{t('release.text')}</p>
            {versions.length === 0 ? null : (
              <div className={styles.actions}>
                <a href={`/s/${slug}/${t.language}/results`} target="_blank" rel="noreferrer">{t('season.publicPage')}</a>
                <a href={`/s/${slug}/${t.language}/print`} target="_blank" rel="noreferrer">{t('release.print')}</a>
                <a href={`/s/${slug}/qr.svg`} download>{t('release.qr')}</a>
                <DownloadLink path={`/seasons/${id}/site`}>{t('release.asFiles')}</DownloadLink>
              </div>
            )}
            {season.stages.map((stage) => <ReleasePanel key={stage.id} person={person} seasonId={id} season={season} stage={stage} />)}
            {versions.length === 0 ? null : <VisitsPanel seasonId={id} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
