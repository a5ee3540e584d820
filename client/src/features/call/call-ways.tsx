import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { CallPages } from './call-pages.tsx';
import styles from './call-pages.module.css';

interface CallWaysProps {
  readonly id: string;
  /** On a page that takes the whole width. */
  readonly isWide?: boolean;
}

/** From any page of a call to the others: the call is asked for once somebody wants to go. */
export function CallWays({ id, isWide = false }: CallWaysProps) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.ways} data-wide={isWide || undefined} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('call.pages')}</summary>
      {isOpen ? <Ways id={id} /> : null}
    </details>
  );
}

function Ways({ id }: { readonly id: string }) {
  const load = useCallback(() => outcomeOf(api.calls.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{({ slug, call }) => <CallPages id={id} slug={slug} hasTeams={call.withWhom.kind === 'teams'} hasVote={call.vote !== null} />}</Loaded>;
}
