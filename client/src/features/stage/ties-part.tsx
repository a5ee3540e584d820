import { textIn } from '@tabarman/shared/kernel/text.ts';
import { PLAY_OFF_QUESTIONS } from '@tabarman/shared/season/play-off.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from '../../desk/work-page.module.css';
import type { StagePartProps, StageRows } from './stage-types.ts';
import { wayText } from './verdict-text.ts';

type Tie = StageRows['ties'][number];

/** QL5, QL7: equal entries across a line, how their play-off stands, and a game that decides it. */
export function TiesPart({ seasonId, season, stage, table, mayWrite }: StagePartProps & { readonly table: StageRows }) {
  const t = useMessages();
  const [open, setOpen] = useState<Tie | null>(null);
  const nameOf = (id: string) => table.rows.find(({ entry }) => entry.id === id)?.entry.name ?? id;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  if (table.ties.length === 0 && table.playOffs.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={t('stage.playOffs')}>
      <h2>{t('stage.playOffs')}</h2>
      {table.ties.map((tie) => (
        <div key={`${tie.rule} ${tie.entries.join(' ')}`} className={styles.row}>
          <h3>{t('stage.tie', { n: tie.entries.length, m: tie.seats })}</h3>
          <p>{names(tie.entries)}</p>
          <p className={styles.soft}>{wayText(t, tie.rule, stage, season.reference)}. {t('stage.tieRule', { n: PLAY_OFF_QUESTIONS })}</p>
          {mayWrite ? <Button tone="primary" onClick={() => setOpen(tie)}>{t('stage.playOff')}</Button> : null}
        </div>
      ))}
      {table.playOffs.map(({ rule, entries, order, questions, isDecided }) => (
        <div key={`${rule} ${entries.join(' ')}`} className={styles.row}>
          <h3>{t(isDecided ? 'stage.playedOff' : 'stage.playing')}</h3>
          <ol>{order.map((equal) => <li key={equal.join(' ')}>{names(equal)}</li>)}</ol>
          <p className={styles.soft}>{t('stage.asked', { n: questions })}</p>
        </div>
      ))}
      {open ? <PlayOffDialog seasonId={seasonId} stage={stage.id} tie={open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

const loadQuests = () => outcomeOf(api.quests.list());

/** Makes a game of a quest, which decides the tie, and goes to its desk. */
function PlayOffDialog({ seasonId, stage, tie: { rule, entries }, onClose }: { readonly seasonId: string; readonly stage: string; readonly tie: Tie; readonly onClose: () => void }) {
  const t = useMessages();
  const form = useId();
  const [, go] = useLocation();
  const [loading, again] = useLoad(loadQuests);
  const [questId, setQuestId] = useState<string | null>(null);
  const { isBusy, failure, submit } = useForm(async () => {
    if (questId === null) return null;
    const made = await outcomeOf(api.games.create({ questId, settings: { preset: 'accuracy', isLastRoundSealed: false, hasHallCode: false, names: 'own', appeals: true, asks: [], teams: null }, projectorLanguages: [t.language] }));
    if (!made.ok) return made.failure;
    const added = await outcomeOf(api.stages.addPlayOff({ id: seasonId, stage, gameId: made.data.id, rule, entries }));
    if (!added.ok) return added.failure;
    go(`/games/${made.data.id}`);
    return null;
  });
  return (
    <Dialog
      isOpen title={t('stage.playOff')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" disabled={questId === null} isBusy={isBusy}>{t('stage.toDesk')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <p>{t('stage.playOffHow', { n: PLAY_OFF_QUESTIONS })}</p>
        <Loaded loading={loading} onTryAgain={again}>
          {(quests) => (
            <SelectField label={t('season.quest')} none="—" value={questId} options={quests.map(({ id, title, reference }) => ({ value: id, label: textIn(title, t.language, reference) }))} onChange={setQuestId} />
          )}
        </Loaded>
        {failure === null ? null : <p role="alert" className={styles.failure}>{failureText(t, failure)}</p>}
      </form>
    </Dialog>
  );
}
