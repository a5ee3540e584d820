import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useTeamWords } from './team-words.ts';
import styles from './teams.module.css';

interface AsksTableProps {
  readonly call: Call;
  readonly view: CallTeamsView;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onTakeBack: (asks: string[]) => void;
}

/** Who was asked by whom, and what they said: each side by itself while it is open. */
export function AsksTable({ call, view, mayWrite, isBusy, onTakeBack }: AsksTableProps) {
  const t = useMessages();
  const { nameOf } = useTeamWords(call);
  const waiting = view.asks.filter(({ kind, state }) => kind === 'proposal' && state === 'asked').map(({ id }) => id);
  return (
    <Card role="region" aria-labelledby="asks">
      <div className={styles.stack}>
        <h2 id="asks">{t('callTeam.asks')}</h2>
        {view.asks.length === 0 ? <p className={styles.soft}>{t('callTeam.noAsks')}</p> : (
          <div className={styles.wide}>
            <table className={styles.table}>
              <thead><tr><th>{t('callTeam.person')}</th><th>{t('callTeam.team')}</th><th>{t('callTeam.kind')}</th><th>{t('callTeam.state')}</th></tr></thead>
              <tbody>
                {view.asks.map(({ id, personId, teamId, kind, state, person, team, askedAt, answeredAt }) => (
                  <tr key={id}>
                    <td>{view.people.find((one) => one.id === personId)?.name}</td>
                    <td>{nameOf(view.teams.find((one) => one.id === teamId))}</td>
                    <td>{t(`callTeam.kind.${kind}`)}</td>
                    <td>
                      <Badge tone={state === 'accepted' ? 'right' : state === 'declined' ? 'wrong' : state === 'asked' ? 'notice' : 'plain'}>{t(`callTeam.state.${state}`)}</Badge>{' '}
                      <span className={styles.soft}>
                        {state === 'asked' && kind === 'proposal' && teamId !== null ? `${t('callTeam.person')}: ${t(`callTeam.state.${person === 'yes' ? 'accepted' : 'asked'}`)} · ${t('callTeam.team')}: ${t(`callTeam.state.${team === 'yes' ? 'accepted' : 'asked'}`)} · ` : ''}
                        {localTime(t.language, answeredAt ?? askedAt)}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {mayWrite && waiting.length > 0 ? <div><Button isBusy={isBusy} onClick={() => onTakeBack(waiting)}>{t('callTeam.takeBack', { n: waiting.length })}</Button></div> : null}
      </div>
    </Card>
  );
}
