import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { DeskTeam, DeskView } from '@tabarman/shared/game/views.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Output } from '@tabarman/shared/protocol/intents.ts';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CrossIcon } from '../../../ui/icon.tsx';
import { PencilIcon } from './control-icons.tsx';
import { DealForm, type FindDeal } from './deal-form.tsx';
import type { PlayersPage } from './open-desk.ts';
import panel from './panel.module.css';
import line from './player-line.module.css';
import styles from './players-panel.module.css';
import { TeamDialog } from './team-dialog.tsx';

const TYPING_MS = 300;

interface TeamsPanelProps {
  readonly view: DeskView;
  /** Anything that changes when the teams may have. */
  readonly news: unknown;
  readonly isOffline: boolean;
  readonly find: (search: string, offset: number) => Promise<Output<'desk:teams'> | null>;
  readonly findDeal: FindDeal;
  readonly findPlayers: (search: string, offset: number) => Promise<PlayersPage | null>;
  readonly give: (command: HostCommand) => Promise<ErrorCode | null>;
}

/** The teams of a game in which each member has an own phone: who is in them, made by hand or by chance. */
export function TeamsPanel({ view, news, isOffline, find, findDeal, findPlayers, give }: TeamsPanelProps) {
  const t = useMessages();
  const [search, setSearch] = useState('');
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [page, setPage] = useState<Output<'desk:teams'> | null>(null);
  const [removed, setRemoved] = useState<DeskTeam | null>(null);
  const [changed, setChanged] = useState<number | null>(null);
  const isLobby = view.phase.name === 'lobby';

  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => void find(search, 0).then((found) => isOld || (found && setPage(found))), TYPING_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [find, search, news]);

  const changing = page?.teams.find((team) => team.number === changed);

  const make = async () => {
    const refused = await give({ do: 'makeTeam', name });
    setRefusal(refused);
    if (refused === null) setName('');
  };
  return (
    <Card role="region" aria-labelledby="teams">
      <div className={panel.panel}>
        <h2 id="teams" className={styles.title}>{t('team.title')}</h2>
        {page && page.alone > 0 ? <p className={panel.soft}>{t('team.alone', { n: page.alone })}</p> : null}
        <Field label={t('team.search')} type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} />
        {page?.teams.length === 0 ? <p className={panel.soft}>{t(search === '' ? 'team.none' : 'team.noneFound')}</p> : null}
        <ul className={styles.list}>
          {page?.teams.map((team) => (
            <li key={team.number} className={line.line}>
              <div className={line.who}>
                <p className={line.name}>{teamNameIn(team.name, t.language)}</p>
                <p className={line.facts}>
                  <span>{t('team.code', { code: team.code })}</span>
                  <span>{team.place === null ? t('team.unranked') : t('players.place', { place: team.place, points: t('score.points', { n: team.points }) })}</span>
                </p>
                <p className={line.facts}>{team.names.length === 0 ? t('team.members', { n: 0 }) : formatList(t.language, team.names.map((member) => member.name))}</p>
              </div>
              {view.phase.name === 'finished' ? null : (
                <div className={line.actions}>
                  <IconButton label={t('team.change', { name: teamNameIn(team.name, t.language) })} disabled={isOffline} onClick={() => setChanged(team.number)}><PencilIcon /></IconButton>
                  <IconButton label={t('team.removeTitle', { name: teamNameIn(team.name, t.language) })} disabled={isOffline} onClick={() => setRemoved(team)}><CrossIcon /></IconButton>
                </div>
              )}
            </li>
          ))}
        </ul>
        {view.phase.name === 'finished' ? null : (
          <form
            className={panel.panel}
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <Field label={t('team.name')} autoComplete="off" value={name} error={refusal === null ? undefined : t(`error.${refusal}`)} onChange={(event) => setName(event.target.value)} />
            <Button type="submit" isBusy={isOffline || name.trim() === ''}>{t('team.make')}</Button>
          </form>
        )}
        {isLobby ? <DealForm isOffline={isOffline} canMix={view.settings.asks.some((ask) => ask !== 'university')} find={findDeal} give={give} /> : null}
        {view.canTakeBackDeal ? <Button isBusy={isOffline} onClick={() => void give({ do: 'takeBackDeal' }).then(setRefusal)}>{t('deal.takeBack')}</Button> : null}
      </div>
      {changing === undefined ? null : (
        <TeamDialog key={changing.number} team={changing} news={news} isOffline={isOffline} findPlayers={findPlayers} give={give} onClose={() => setChanged(null)} />
      )}
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('team.removeTitle', { name: removed ? teamNameIn(removed.name, t.language) : '' })}
        confirmLabel={t('team.remove')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => removed && void give({ do: 'removeTeam', team: removed.number }).then(setRefusal)}
        onClose={() => setRemoved(null)}
      >
        <p>{t('team.removeText')}</p>
      </ConfirmDialog>
    </Card>
  );
}
