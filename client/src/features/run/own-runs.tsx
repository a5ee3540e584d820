import { textIn } from '@tabarman/shared/kernel/text.ts';
import { api, outcomeOf } from '../../desk/api.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from '../../desk/own-list.module.css';

/** The tests of a training are on its own page. */
const loadRuns = async () => {
  const loaded = await outcomeOf(api.runs.list());
  return loaded.ok ? { ...loaded, data: loaded.data.filter(({ trainingId }) => trainingId === null) } : loaded;
};

/** The organiser's runs, newest first, and the way to a new one. */
export function OwnRuns() {
  const t = useMessages();
  const [loading, again] = useLoad(loadRuns);
  return (
    <section className={styles.section} aria-labelledby="runs">
      <div className={styles.head}>
        <h2 id="runs">{t('run.title')}</h2>
        <LinkButton href="/runs/new">{t('run.new')}</LinkButton>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(runs) => (runs.length === 0 ? <p className={styles.none}>{t('run.none')}</p> : (
          <ul className={styles.list}>
            {runs.map(({ id, title, state, createdAt, participants, finished }) => (
              <li key={id} className={styles.line}>
                <div className={styles.what}>
                  <h3>
                    {textIn(title, t.language, 'en')} <Badge tone={state === 'open' ? 'notice' : 'plain'}>{t(`run.${state}`)}</Badge>
                  </h3>
                  <p className={styles.facts}>
                    {localTime(t.language, createdAt)} · {t('run.people', { n: participants })} · {t('run.finished', { n: finished })}
                  </p>
                </div>
                <LinkButton href={`/runs/${id}`} tone="primary">{t('organiser.results')}</LinkButton>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}
