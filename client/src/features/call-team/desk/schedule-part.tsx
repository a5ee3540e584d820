import type { ScheduleItem } from '@tabarman/shared/call-team/schedule.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { useState } from 'react';
import { MomentField } from '../../../desk/moment-field.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { LanguagePicker } from '../../../ui/language-picker.tsx';
import { TextIn } from '../../../desk/text-in.tsx';
import styles from './teams.module.css';

const HOUR_MS = 60 * 60_000;

interface SchedulePartProps {
  readonly call: Call;
  readonly schedule: readonly ScheduleItem[];
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onSave: (items: ScheduleItem[]) => void;
}

/** TB12: what happens when, in the languages of the call. */
export function SchedulePart({ call: { languages, reference }, schedule, mayWrite, isBusy, onSave }: SchedulePartProps) {
  const t = useMessages();
  const [items, setItems] = useState(() => schedule.map((item, key) => ({ key, item })));
  const [language, setLanguage] = useState(reference);
  const isChanged = JSON.stringify(items.map(({ item }) => item)) !== JSON.stringify(schedule);
  const isWhole = items.every(({ item }) => item.endsAt > item.startsAt && Object.values(item.title).some(Boolean) && (item.link === null || /^https?:\/\/[^\s/]+/i.test(item.link)));
  const change = (key: number, part: Partial<ScheduleItem>) => setItems(items.map((one) => (one.key === key ? { key, item: { ...one.item, ...part } } : one)));
  const add = () => {
    const startsAt = items.at(-1)?.item.endsAt ?? Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
    setItems([...items, { key: Math.max(-1, ...items.map(({ key }) => key)) + 1, item: { title: {}, place: {}, startsAt, endsAt: startsAt + HOUR_MS, link: null } }]);
  };
  return (
    <Card role="region" aria-labelledby="schedule">
      <div className={styles.stack}>
        <h2 id="schedule">{t('callTeam.schedule')}</h2>
        <p className={styles.soft}>{t('callTeam.scheduleText')}</p>
        <LanguagePicker label={t('callTeam.language')} value={language} offered={languages} onChange={setLanguage} />
        {items.map(({ key, item }) => (
          <div key={key} className={styles.item}>
            <TextIn label={t('callTeam.itemTitle')} value={item.title} language={language} reference={reference} maxLength={160} onChange={(title) => change(key, { title })} />
            <TextIn label={t('callTeam.itemPlace')} value={item.place} language={language} reference={reference} maxLength={160} onChange={(place) => change(key, { place })} />
            <MomentField label={t('callTeam.itemFrom')} value={item.startsAt} onChange={(at) => at !== null && change(key, { startsAt: at })} />
            <MomentField label={t('callTeam.itemTo')} value={item.endsAt} onChange={(at) => at !== null && change(key, { endsAt: at })} />
            <Field label={t('callTeam.itemLink')} type="url" value={item.link ?? ''} maxLength={500} onChange={({ target }) => change(key, { link: target.value === '' ? null : target.value })} />
            {mayWrite ? <Button tone="quiet" aria-label={`${t('callTeam.remove')}: ${item.title[language] ?? ''}`} onClick={() => setItems(items.filter((one) => one.key !== key))}>{t('callTeam.remove')}</Button> : null}
          </div>
        ))}
        {isWhole ? null : <p role="alert">{t('callTeam.itemWrong')}</p>}
        {mayWrite ? (
          <div className={styles.buttons}>
            <Button onClick={add}>{t('callTeam.itemAdd')}</Button>
            <Button isBusy={isBusy} disabled={!isChanged || !isWhole} onClick={() => onSave(items.map(({ item }) => item))}>{t(isChanged ? 'callTeam.save' : 'callTeam.saved')}</Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
