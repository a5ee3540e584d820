import { api, outcomeOf } from '../../desk/api.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from '../../desk/own-list.module.css';

const loadTrainings = () => outcomeOf(api.trainings.list());

/** The organiser's trainings, newest first, and the way to a new one. */
export function OwnTrainings() {
  const t = useMessages();
  const [loading, again] = useLoad(loadTrainings);
  return (
    <section className={styles.section} aria-labelledby="trainings">
      <div className={styles.head}>
        <h2 id="trainings">{t('training.title')}</h2>
        <LinkButton href="/trainings/new">{t('training.new')}</LinkButton>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(trainings) => (trainings.length === 0 ? <p className={styles.none}>{t('training.none')}</p> : (
          <ul className={styles.list}>
            {trainings.map(({ id, name, createdAt, pre, post }) => (
              <li key={id} className={styles.line}>
                <div className={styles.what}>
                  <h3>{name}</h3>
                  <p className={styles.facts}>
                    {localTime(t.language, createdAt)} · {t('training.pre')}: {t('run.people', { n: pre.participants })}
                    {post === null ? null : <> · {t('training.post')}: {t('run.people', { n: post.participants })}</>}
                  </p>
                </div>
                <LinkButton href={`/trainings/${id}`} tone="primary">{t('organiser.results')}</LinkButton>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </section>
  );
}
