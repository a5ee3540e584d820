import type { DealWish, HostCommand } from '@tabarman/shared/game/commands.ts';
import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Output } from '@tabarman/shared/protocol/intents.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import panel from './panel.module.css';

export type FindDeal = (wish: DealWish) => Promise<Output<'desk:deal'> | null>;

const SEEDS = 2 ** 32;

interface DealFormProps {
  readonly isOffline: boolean;
  /** Whether players said which country they are from. */
  readonly canMix: boolean;
  readonly find: FindDeal;
  readonly give: (command: HostCommand) => Promise<ErrorCode | null>;
}

/** Teams by chance: looked at first, shuffled again as often as wanted, then made. */
export function DealForm({ isOffline, canMix, find, give }: DealFormProps) {
  const t = useMessages();
  const [by, setBy] = useState<DealWish['by']>('count');
  const [n, setN] = useState(4);
  const [isMixed, setMixed] = useState(canMix);
  const [seen, setSeen] = useState<{ readonly wish: DealWish; readonly deal: Output<'desk:deal'> } | null>(null);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);

  const shuffle = async () => {
    const wish = { by, n, isMixed: canMix && isMixed, seed: Math.floor(Math.random() * SEEDS) };
    const deal = await find(wish);
    setSeen(deal && { wish, deal });
  };
  const make = async () => {
    if (!seen) return;
    const refused = await give({ do: 'dealTeams', ...seen.wish });
    setRefusal(refused);
    if (refused === null) setSeen(null);
  };
  return (
    <details className={panel.more}>
      <summary>{t('deal.title')}</summary>
      <div className={panel.panel}>
        <Segmented
          label={t('deal.by')}
          segments={[{ value: 'count', label: t('deal.count') }, { value: 'size', label: t('deal.size') }]}
          value={by}
          onChange={(next) => {
            setBy(next);
            setSeen(null);
          }}
        />
        <Field
          label={t(by === 'count' ? 'deal.count' : 'deal.size')}
          type="number"
          min={2}
          max={1_000}
          value={n}
          onChange={(event) => {
            setN(Math.max(2, Math.min(1_000, Math.trunc(event.target.valueAsNumber || 2))));
            setSeen(null);
          }}
        />
        {canMix ? <Switch title={t('deal.mix')} isOn={isMixed} onChange={(isOn) => { setMixed(isOn); setSeen(null); }} /> : null}
        <Button isBusy={isOffline} onClick={() => void shuffle()}>{t(seen ? 'deal.again' : 'deal.preview')}</Button>
        {seen ? (
          <>
            <p className={panel.soft}>{t('deal.teams', { n: seen.deal.found })}. {t('deal.replaces')}</p>
            <ul className={panel.panel}>
              {seen.deal.teams.map((team) => (
                <li key={teamNameIn(team.name, 'en')}><b>{teamNameIn(team.name, t.language)}</b> · {team.size}: {formatList(t.language, team.members)}</li>
              ))}
            </ul>
            <Button isBusy={isOffline} onClick={() => void make()}>{t('deal.make')}</Button>
          </>
        ) : null}
        <p role="alert">{refusal === null ? null : t(`error.${refusal}`)}</p>
      </div>
    </details>
  );
}
