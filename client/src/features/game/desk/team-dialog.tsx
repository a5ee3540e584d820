import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { DeskTeam } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CrossIcon } from '../../../ui/icon.tsx';
import type { PlayersPage } from './open-desk.ts';
import panel from './panel.module.css';
import line from './player-line.module.css';
import styles from './players-panel.module.css';
import { usePlayers } from './use-players.ts';

/** As many as can be told apart at a glance; the search brings up others. */
const OFFERED = 5;

interface TeamDialogProps {
  /** As the list has it now: members come and go while the dialog is open. */
  readonly team: DeskTeam;
  readonly news: unknown;
  readonly isOffline: boolean;
  readonly findPlayers: (search: string, offset: number) => Promise<PlayersPage | null>;
  readonly give: (command: HostCommand) => Promise<ErrorCode | null>;
  readonly onClose: () => void;
}

/** M3: the host gives a team another name and moves anybody in or out, at any time. */
export function TeamDialog({ team, news, isOffline, findPlayers, give, onClose }: TeamDialogProps) {
  const t = useMessages();
  const shown = teamNameIn(team.name, t.language);
  const [name, setName] = useState(shown);
  const [search, setSearch] = useState('');
  const [refusal, setRefusal] = useState<{ readonly of: 'name' | 'move'; readonly error: ErrorCode } | null>(null);
  const found = usePlayers(findPlayers, { search, offset: 0, news });
  const others = (found?.players ?? []).filter((player) => player.team?.number !== team.number && !player.isRemoved).slice(0, OFFERED);

  const tell = async (of: 'name' | 'move', command: HostCommand) => {
    const error = await give(command);
    setRefusal(error && { of, error });
  };
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== shown) void tell('name', { do: 'renameTeam', team: team.number, name });
  };
  const move = (playerId: string, to: number | null) => void tell('move', { do: 'movePlayer', playerId, team: to });
  return (
    <Dialog isOpen title={t('team.change', { name: shown })} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <div className={panel.panel}>
        <form className={panel.panel} onSubmit={rename}>
          <Field
            label={t('team.name')}
            value={name}
            autoComplete="off"
            error={refusal?.of === 'name' ? t(`error.${refusal.error}`) : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" isBusy={isOffline || name.trim() === '' || name.trim() === shown}>{t('word.save')}</Button>
        </form>
        <section className={panel.panel} aria-label={t('team.members', { n: team.names.length })}>
          <h3>{t('team.members', { n: team.members })}</h3>
          <ul className={styles.list}>
            {team.names.map((member) => (
              <li key={member.playerId} className={line.line}>
                <p className={`${line.who} ${line.name}`}>{member.name}</p>
                <IconButton label={t('team.takeOut', { name: member.name })} disabled={isOffline} onClick={() => move(member.playerId, null)}>
                  <CrossIcon />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
        <Field label={t('team.add')} type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} />
        <p role="alert" className={panel.refusal}>{refusal?.of === 'move' ? t(`error.${refusal.error}`) : null}</p>
        <ul className={styles.list}>
          {others.map((player) => (
            <li key={player.playerId} className={line.line}>
              <div className={line.who}>
                <p className={line.name}>{player.waitingName ?? player.name}</p>
                {player.team ? <p className={line.facts}>{t('team.isIn', { name: teamNameIn(player.team.name, t.language) })}</p> : null}
              </div>
              <Button isBusy={isOffline} aria-label={t('team.addPlayer', { name: player.name })} onClick={() => move(player.playerId, team.number)}>
                {t('team.addButton')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
