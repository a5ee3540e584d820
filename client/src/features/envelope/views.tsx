import type { api } from '../../desk/api.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './seal-dialog.module.css';

const known = [
  'quests.draft', 'quests.get', 'quests.version', 'exchange.write', 'games.create', 'envelopes.seal', 'envelopes.change', 'envelopes.unlock', 'envelopes.open',
  'envelopes.openGame', 'envelopes.openedByTime',
] as const;
type View = Awaited<ReturnType<typeof api.envelopes.get>>['views'][number];

/** QS7: who looked at a sealed quest and when, newest first. */
export function Views({ views }: { readonly views: readonly View[] }) {
  const t = useMessages();
  const who = ({ by, action }: View) => by ?? t(action === 'envelopes.openedByTime' ? 'envelope.byItself' : action === 'envelopes.openGame' ? 'envelope.coHost' : 'audit.nobody');
  const did = (action: string) => known.find((one) => one === action) ?? 'other';
  return (
    <section className={styles.views} aria-labelledby="views">
      <h3 id="views">{t('envelope.views')}</h3>
      {views.length === 0 ? <p>{t('envelope.noViews')}</p> : (
        <ol>
          {views.map((view, i) => (
            <li key={`${view.at} ${i}`}>
              <span className={styles.soft}>{localTime(t.language, view.at)}</span> <b>{who(view)}</b>: {t(`envelope.did.${did(view.action)}`)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
