import { skillName } from '@tabarman/shared/call-team/skills.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { AskForm } from './ask-form.tsx';
import { CardForm } from './card-form.tsx';
import { NotesPart } from './notes-part.tsx';
import type { PublishedCall } from './seeker.ts';
import styles from './seeking.module.css';
import { useTeamName } from './team-name.ts';

interface PartProps {
  readonly call: PublishedCall;
  readonly view: SeekingView;
}

/** The own team first, then those one meets best. */
export function TeamsPart({ call, view }: PartProps) {
  const say = useSeekingMessages();
  const nameOf = useTeamName();
  const { you, own, asks, mayTeam } = view;
  const roleOf = (id: string | null) => {
    const title = call.roles.find((role) => role.id === id)?.title;
    return title ? textIn(title, say.language, call.reference) : '';
  };
  const most = call.withWhom.kind === 'teams' ? call.withWhom.most : 1;
  const others = view.teams.filter(({ isYours }) => !isYours).toSorted((a, b) => Number(a.isFull) - Number(b.isFull) || (b.fit?.points ?? -1) - (a.fit?.points ?? -1) || a.number - b.number);
  return (
    <div className={styles.stack}>
      {own ? (
        <Card>
          <div className={styles.stack}>
            <div className={styles.row}>
              <h2>{view.teams.filter(({ isYours }) => isYours).map(nameOf)}</h2>
              <Badge tone="right">{say('seek.yours')}</Badge>
            </div>
            <ul className={styles.list}>
              {own.mates.map((mate) => (
                <li key={mate.id} className={styles.row}>
                  <span>{mate.name}{mate.isYou ? ` (${say('seek.you')})` : ''}{mate.isLead ? `, ${say('seek.lead')}` : ''}{roleOf(mate.role) === '' ? '' : ` · ${roleOf(mate.role)}`}</span>
                  {mate.reach === '' ? null : <span className={styles.soft}>{mate.reach}</span>}
                </li>
              ))}
            </ul>
            <p className={styles.soft}>{say('seek.mates')}</p>
            <h3>{say('seek.lacks')}</h3>
            {own.faults.length === 0 ? <p><Badge tone="right">{say('seek.whole')}</Badge></p> : (
              <ul className={styles.faults}>
                {own.faults.map(({ code, more, role }) => (
                  <li key={`${code} ${role}`}>{code === 'no_language' ? say('seek.fault.no_language') : code === 'role_unfilled' ? say('seek.fault.role_unfilled', { role: roleOf(role ?? null), n: more }) : say(`seek.fault.${code}`, { n: more })}</li>
                ))}
              </ul>
            )}
            <NotesPart notes={own.notes} />
            {you.isLead && mayTeam ? <CardForm call={call} card={own.card} /> : null}
          </div>
        </Card>
      ) : null}
      {view.teams.length === 0 ? <p className={styles.soft}>{say('seek.noTeams')}</p> : null}
      <ul className={styles.list}>
        {others.map((team) => {
          const isAsked = asks.some((one) => one.state === 'asked' && one.person.isYou && one.team?.id === team.id);
          return (
            <li key={team.id}>
              <Card>
                <div className={styles.stack}>
                  <div className={styles.row}>
                    <h2>{nameOf(team)}</h2>
                    {team.isFull ? <Badge>{say('seek.full')}</Badge> : team.fit && team.fit.role !== false && (team.fit.role || team.fit.skills.length > 0) ? <Badge tone="right">{say('seek.fits')}</Badge> : null}
                  </div>
                  <p className={styles.soft}>{say('seek.size', { n: team.size, most })}{team.members.length === 0 ? '' : ` · ${team.members.join(', ')}`}</p>
                  {team.card ? (
                    <>
                      <p><b>{say('seek.looks')}:</b> {[...team.card.roles.map(roleOf), ...team.card.skills.map((id) => textIn(skillName(id), say.language, 'en'))].join(', ') || '–'}</p>
                      {team.card.languages.length === 0 ? null : <p className={styles.soft}>{say('seek.worksIn')}: {team.card.languages.map((one) => languageNames[one]).join(', ')}</p>}
                      {team.card.text === '' ? null : <p className={styles.quote}>{team.card.text}</p>}
                    </>
                  ) : null}
                  {isAsked ? <Badge tone="notice">{say('seek.waits')}</Badge> : mayTeam && !team.isFull && you.profile.name !== '' ? <AskForm label={say('seek.askTeam')} about={nameOf(team)} asked={{ kind: 'request', teamId: team.id }} /> : null}
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
