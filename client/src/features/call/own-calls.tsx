import { api, outcomeOf } from '../../desk/api.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { Loaded } from '../../desk/loaded.tsx';
import styles from '../../desk/own-list.module.css';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { CallLine } from './call-line.tsx';

const loadCalls = () => outcomeOf(api.calls.list());
const SHOWN = 3;

/** The newest calls, and the way to all of them. */
export function OwnCalls() {
  const t = useMessages();
  const [loading, again] = useLoad(loadCalls);
  return (
    <section className={styles.section} aria-labelledby="calls">
      <div className={styles.head}>
        <h2 id="calls">{t('call.title')}</h2>
        <LinkButton href="/calls">{t('call.all')}</LinkButton>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(calls) => (calls.length === 0 ? <p className={styles.none}>{t('call.none')}</p> : <ul className={styles.list}>{calls.slice(0, SHOWN).map((call) => <CallLine key={call.id} call={call} heading="h3" />)}</ul>)}
      </Loaded>
    </section>
  );
}
