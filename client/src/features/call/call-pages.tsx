import { may } from '@tabarman/shared/access/permissions.ts';
import { Link } from 'wouter';
import { useMessages } from '../../i18n/desk/messages.ts';
import { useSession } from '../session/store.ts';
import styles from './call-pages.module.css';

interface CallPagesProps {
  readonly id: string;
  readonly slug: string;
  readonly hasTeams: boolean;
  readonly hasVote: boolean;
}

/** The ways to the other pages of a call that is public, in the order in which they are needed: one line for each. */
export function CallPages({ id, slug, hasTeams, hasVote }: CallPagesProps) {
  const t = useMessages();
  const readsLog = useSession((session) => session.name === 'signedIn' && may(session.person.role, 'audit.read'));
  return (
    <nav className={styles.pages} aria-label={t('call.pages')}>
      <section>
        <h2>{t('call.pages.people')}</h2>
        <ul>
          {hasTeams ? <li><Link href={`/calls/${id}/teams`}>{t('callTeam.title')}</Link></li> : null}
          {hasTeams ? <li><Link href={`/calls/${id}/mentors`}>{t('mentors.title')}</Link></li> : null}
          <li><Link href={`/calls/${id}/check-in`}>{t('door.title')}</Link></li>
          <li><Link href={`/messages?call=${id}`}>{t('message.title')}</Link></li>
        </ul>
      </section>
      <section>
        <h2>{t('call.pages.judging')}</h2>
        <ul>
          <li><Link href={`/calls/${id}/works`}>{t('work.works')}</Link></li>
          <li><Link href={`/calls/${id}/jury`}>{t('jury.title')}</Link></li>
          {hasVote ? <li><Link href={`/calls/${id}/vote`}>{t('vote.title')}</Link></li> : null}
          <li><Link href={`/calls/${id}/decision`}>{t('decision.page')}</Link></li>
        </ul>
      </section>
      <section>
        <h2>{t('call.pages.results')}</h2>
        <ul>
          <li><Link href={`/calls/${id}/reveal`}>{t('reveal.title')}</Link></li>
          <li><Link href={`/calls/${id}/certificates`}>{t('certificate.title')}</Link></li>
          <li><Link href={`/calls/${id}/grants`}>{t('grant.title')}</Link></li>
          <li><a href={`/calls/${slug}`} target="_blank" rel="noreferrer">{t('call.publicPage')}</a></li>
          <li><a href={`/api/v1/calls/${id}/site`} download>{t('release.asFiles')}</a></li>
          {readsLog ? <li><Link href={`/log?search=${id}`}>{t('audit.title')}</Link></li> : null}
        </ul>
      </section>
    </nav>
  );
}
