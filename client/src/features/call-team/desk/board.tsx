import { buildTeams } from '@tabarman/shared/call-team/build.ts';
import { type Factor, factors, type TeamWish, usualWeights, type Weights } from '@tabarman/shared/call-team/fit.ts';
import { changesOf, planOf, scoreOf, unitsOf } from '@tabarman/shared/call-team/proposal.ts';
import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { PersonChip } from './person-chip.tsx';
import { moved, type Place, planNow, seekersIn, standing } from './plan.ts';
import { useTeamWords } from './team-words.ts';
import styles from './teams.module.css';

interface BoardProps {
  readonly call: Call;
  readonly view: CallTeamsView;
  readonly wish: TeamWish;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onPropose: (teams: { teamId: string | null; members: string[] }[]) => void;
}

const SEED = 7;
const rounded = (points: number) => Math.round(points * 10) / 10;

/** TB9, TB10: teams as they are or would be, with what the builder counts, scored as they stand. Asking is the one thing that leaves the page. */
export function Board({ call, view, wish, mayWrite, isBusy, onPropose }: BoardProps) {
  const t = useMessages();
  const { roleOf, nameOf, faultOf } = useTeamWords(call);
  const [plan, setPlan] = useState(() => planNow(view));
  const [weights, setWeights] = useState<Weights>(usualWeights);
  const [isBuilding, setBuilding] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const seekers = seekersIn(view);
  const teams = standing(view);
  const teamOf = (id: string | null) => view.teams.find((team) => team.id === id);
  const score = scoreOf(plan.map(({ members }) => members), seekers, wish, weights);
  const now = scoreOf(planNow(view).map(({ members }) => members), seekers, wish, weights);
  const changes = changesOf(plan, teams);
  const placed = new Set(plan.flatMap(({ members }) => members));
  const open = view.asks.filter(({ state }) => state === 'asked');
  const markOf = (personId: string) => {
    const change = changes.find((one) => one.personId === personId);
    if (!change) return null;
    const { teamId, members } = plan[change.to]!;
    const isAsked = (group: string | null) => group !== null && members.every((id) => open.some((one) => one.personId === id && one.group === group));
    return open.some((one) => one.personId === personId && (teamId === null ? isAsked(one.group) : one.teamId === teamId)) ? 'waits' : 'comes';
  };
  const asking = changes.filter(({ personId }) => markOf(personId) === 'comes').length;
  const labelOf = (teamId: string | null, at: number) => (teamId === null ? `${t('callTeam.new')} ${plan.slice(0, at + 1).filter((one) => one.teamId === null).length}` : nameOf(teamOf(teamId)));
  const places = [{ place: 'pool' as Place, label: t('callTeam.pool') }, ...plan.map(({ teamId }, place) => ({ place: place as Place, label: labelOf(teamId, place) })), { place: 'new' as Place, label: t('callTeam.new') }];
  const put = (personId: string, to: Place) => setPlan(moved(plan, personId, to, teams));
  const build = () => {
    setBuilding(true);
    // The button says so before the search begins.
    setTimeout(() => {
      setPlan(planOf(buildTeams(seekers, unitsOf(seekers, teams), { ...wish, weights, apart: [], seed: SEED }), teams));
      setBuilding(false);
    }, 30);
  };
  const chip = (id: string, place: Place) => {
    const person = view.people.find((one) => one.id === id);
    return person ? <PersonChip key={id} person={person} role={roleOf(person.role)} isLead={view.teams.some(({ leadId }) => leadId === id)} mark={markOf(id)} places={places} place={place} onMove={(to) => put(id, to)} /> : null;
  };
  return (
    <Card role="region" aria-labelledby="board">
      <div className={styles.stack}>
        <div className={styles.row}>
          <h2 id="board">{t('callTeam.board')}</h2>
          <p aria-live="polite"><b>{t('callTeam.score', { n: rounded(score.points) })}</b> <span className={styles.soft}>{t('callTeam.scoreNow', { n: rounded(now.points) })}</span></p>
        </div>
        <p className={styles.soft}>{t('callTeam.boardText')}</p>
        <details>
          <summary>{t('callTeam.weights')}</summary>
          <p className={styles.soft}>{t('callTeam.weightsText')}</p>
          <div className={styles.weights}>
            {factors.map((factor: Factor) => (
              <Field key={factor} label={t(`callTeam.factor.${factor}`)} hint={t('callTeam.score', { n: rounded(score.by[factor]) })} type="number" min={0} max={200} value={weights[factor]} onChange={({ target }) => setWeights({ ...weights, [factor]: Math.min(200, Math.max(0, Number(target.value) || 0)) })} />
            ))}
          </div>
        </details>
        <div className={styles.buttons}>
          <Button isBusy={isBuilding} onClick={build}>{t(isBuilding ? 'callTeam.building' : 'callTeam.build')}</Button>
          <Button tone="quiet" onClick={() => setPlan(planNow(view))}>{t('callTeam.reset')}</Button>
          {mayWrite ? <Button tone="primary" isBusy={isBusy} disabled={asking === 0 || !view.mayTeam} onClick={() => setAsked(true)}>{t('callTeam.ask', { n: asking })}</Button> : null}
        </div>
        <div className={styles.board}>
          <Column title={t('callTeam.pool')} onPut={(id) => put(id, 'pool')}>
            <ul className={styles.list}>{view.people.filter(({ id }) => !placed.has(id)).map(({ id }) => chip(id, 'pool'))}</ul>
          </Column>
          {plan.map(({ teamId, members }, at) => {
            const { points, fit, faults } = score.teams[at]!;
            return (
              <Column key={teamId ?? `new ${at}`} title={labelOf(teamId, at)} onPut={(id) => put(id, at)} points={t('callTeam.score', { n: rounded(points) })}>
                {faults.length === 0 ? <p><Badge tone="right">{t('callTeam.whole')}</Badge></p> : <ul className={styles.faults}>{faults.map((fault) => <li key={`${fault.code} ${fault.role}`}>{faultOf(fault)}</li>)}</ul>}
                <ul className={styles.list}>{members.map((id) => chip(id, at))}</ul>
                <p className={styles.soft}>{fit.filter((one) => one.points !== 0).map((one) => `${t(`callTeam.factor.${one.factor}`)} ${one.points > 0 ? '+' : '−'}${Math.abs(rounded(one.points))}`).join(' · ')}</p>
              </Column>
            );
          })}
          <Column title={t('callTeam.new')} onPut={(id) => put(id, 'new')}>
            <p className={styles.soft}>{t('callTeam.dropNew')}</p>
          </Column>
        </div>
      </div>
      <Dialog
        isOpen={isAsked} title={t('callTeam.ask', { n: asking })} onClose={() => setAsked(false)}
        actions={(
          <>
            <Button onClick={() => setAsked(false)}>{t('callTeam.cancel')}</Button>
            <Button
              tone="primary"
              onClick={() => {
                setAsked(false);
                onPropose(plan.map(({ teamId, members }) => ({ teamId, members: [...members] })));
              }}
            >
              {t('callTeam.send')}
            </Button>
          </>
        )}
      >
        <p>{t('callTeam.askSure')}</p>
      </Dialog>
    </Card>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly points?: string;
  readonly onPut: (personId: string) => void;
  readonly children: ReactNode;
}

function Column({ title, points, onPut, children }: ColumnProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={styles.column} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const id = event.dataTransfer.getData('text/plain');
        if (id !== '') onPut(id);
      }}
    >
      <div className={styles.row}>
        <h3>{title}</h3>
        {points === undefined ? null : <span className={styles.soft}>{points}</span>}
      </div>
      {children}
    </section>
  );
}
