import { LinkButton } from '../../desk/link-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './call.module.css';

/** The ways to the other pages of a call, at addresses under `/calls/:id`: one line for each. */
export function CallPages({ id, slug, isPublic, hasTeams, hasVote }: { readonly id: string; readonly slug: string; readonly isPublic: boolean; readonly hasTeams: boolean; readonly hasVote: boolean }) {
  const t = useMessages();
  return (
    <nav className={styles.actions} aria-label={t('call.pages')}>
      {isPublic && hasTeams ? <LinkButton href={`/calls/${id}/teams`}>{t('callTeam.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/works`}>{t('work.works')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/messages?call=${id}`}>{t('message.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/check-in`}>{t('door.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/jury`}>{t('jury.title')}</LinkButton> : null}
      {isPublic && hasVote ? <LinkButton href={`/calls/${id}/vote`}>{t('vote.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/decision`}>{t('decision.page')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/reveal`}>{t('reveal.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/certificates`}>{t('certificate.title')}</LinkButton> : null}
      {isPublic ? <LinkButton href={`/calls/${id}/grants`}>{t('grant.title')}</LinkButton> : null}
      {isPublic ? <a href={`/calls/${slug}`} target="_blank" rel="noreferrer">{t('call.publicPage')}</a> : null}
    </nav>
  );
}
