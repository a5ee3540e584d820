import type { Language } from '@tabarman/shared/kernel/language.ts';
import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { freeId } from '../../desk/free-id.ts';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

type StageGame = Stage['games'][number];

interface StageGamesProps {
  readonly stage: Stage;
  readonly quests: readonly { readonly id: string; readonly title: string }[];
  readonly language: Language;
  readonly reference: Language;
  readonly onChange: (games: StageGame[]) => void;
}

/** The games of a stage, with their times in all three countries. */
export function StageGames({ stage: { games }, quests, language, reference, onChange }: StageGamesProps) {
  const t = useMessages();
  const set = (id: string, part: Partial<StageGame>) => onChange(games.map((game) => (game.id === id ? { ...game, ...part } : game)));
  return (
    <>
      <h3>{t('season.games')}</h3>
      {games.map((game, i) => (
        <div key={game.id} className={styles.row}>
          <TextIn label={t('season.game', { n: i + 1 })} value={game.title} language={language} reference={reference} maxLength={160} onChange={(title) => set(game.id, { title })} />
          <FieldFrame label={t('season.quest')}>
            {(control) => (
              <select {...control} value={game.questId ?? ''} onChange={({ target }) => set(game.id, { questId: target.value || null })}>
                <option value="">—</option>
                {quests.map((quest) => <option key={quest.id} value={quest.id}>{quest.title}</option>)}
              </select>
            )}
          </FieldFrame>
          <Segmented
            label={t('season.start')} value={game.start}
            segments={[{ value: 'together', label: t('season.start.together') }, { value: 'window', label: t('season.start.window') }]}
            onChange={(start) => set(game.id, { start })}
          />
          <div className={styles.pair}>
            <MomentField label={t('season.opensAt')} hint={game.opensAt === null ? undefined : countryTimes(t.language, game.opensAt)} value={game.opensAt} onChange={(opensAt) => set(game.id, { opensAt })} />
            <MomentField label={t('season.closesAt')} hint={game.closesAt === null ? undefined : countryTimes(t.language, game.closesAt)} value={game.closesAt} onChange={(closesAt) => set(game.id, { closesAt })} />
          </div>
          <Button tone="quiet" aria-label={t('season.removeOf', { text: t('season.game', { n: i + 1 }) })} onClick={() => onChange(games.filter((one) => one.id !== game.id))}>{t('season.remove')}</Button>
        </div>
      ))}
      <Button disabled={games.length >= 20} onClick={() => onChange([...games, { id: freeId('game', games), title: {}, questId: null, start: 'together', opensAt: null, closesAt: null }])}>{t('season.addGame')}</Button>
    </>
  );
}
