import { countryCodes, countryOf, regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName, universityName } from '@tabarman/shared/place/place-name.ts';
import { universities } from '@tabarman/shared/place/universities.ts';
import type { EntryFacts } from '@tabarman/shared/season/entry.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import styles from '../../desk/work-page.module.css';
import type { StageEntries } from './stage-types.ts';

interface EntryDialogProps {
  readonly seasonId: string;
  readonly season: Season;
  readonly entry: StageEntries[number];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Corrects an entry; what was released already stays as it was. */
export function EntryDialog({ seasonId, season, entry: { id, name, country, region, university, classes }, onChanged, onClose }: EntryDialogProps) {
  const t = useMessages();
  const form = useId();
  const [facts, setFacts] = useState<EntryFacts>({ name, country, region, university, classes });
  const set = (part: Partial<EntryFacts>) => setFacts({ ...facts, ...part });
  const { isBusy, failure, submit } = useForm(async () => {
    const changed = await outcomeOf(api.stages.changeEntry({ id: seasonId, entryId: id, entry: { ...facts, name: facts.name.trim() } }));
    if (!changed.ok) return changed.failure;
    onChanged();
    onClose();
    return null;
  });
  return (
    <Dialog
      isOpen title={t('stage.correct')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('word.save')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <Field label={t('stage.name')} required maxLength={80} pattern=".*\S.*" value={facts.name} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => set({ name: target.value })} />
        <SelectField label={t('stage.country')} value={facts.country} options={countryCodes.map((value) => ({ value, label: countryName(value, t.language) }))} onChange={(next) => next && set({ country: next, region: null, university: null })} />
        <SelectField
          label={t('stage.region')} none="—" value={facts.region} options={regionCodes.filter((code) => countryOf(code) === facts.country).map((value) => ({ value, label: regionName(value, t.language) }))}
          onChange={(next) => set({ region: next })}
        />
        <SelectField
          label={t('stage.university')} none="—" value={facts.university}
          options={universities.filter((one) => countryOf(one.region) === facts.country).map((one) => ({ value: one.id, label: universityName(one, t.language).name }))}
          onChange={(next) => set({ university: next })}
        />
        {season.classes.length === 0 ? null : <Ticks legend={t('stage.classes')} offered={season.classes.map((value) => ({ value, label: t(`season.class.${value}`) }))} value={facts.classes} onChange={(next) => set({ classes: next })} />}
      </form>
    </Dialog>
  );
}
