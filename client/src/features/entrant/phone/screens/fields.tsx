import type { Lack } from '@tabarman/shared/entrant/missing.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CountryCode, RegionCode } from '@tabarman/shared/place/codes.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Switch } from '../../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../../ui/field.tsx';
import { Ticks } from '../../../../ui/ticks.tsx';
import { OTHER, UniversityPicker, usePlaces } from '../../../game/homes.ts';
import { useKeeper } from '../keeper-context.tsx';
import type { Entered } from '../keeper.ts';
import styles from './screens.module.css';

const LONGEST = 120;
const years = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface FieldsProps {
  readonly record: EntrantRecord;
  readonly of: Entered;
  /** What is missing, once one tried to go on. */
  readonly lacks: readonly Lack[];
}

interface TextProps {
  readonly field: 'name' | 'faculty' | 'contact' | 'otherUniversity';
  readonly record: EntrantRecord;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
  readonly inputMode?: 'email' | 'text';
}

/** A text that is saved when it is left. */
function TextIn({ field, record, ...rest }: TextProps) {
  const keeper = useKeeper();
  const [draft, setDraft] = useState(record[field]);
  const save = () => {
    if (draft !== record[field]) keeper.tell({ [field]: draft });
  };
  return <Field {...rest} value={draft} maxLength={LONGEST} spellCheck={false} onChange={({ target }) => setDraft(target.value)} onBlur={save} />;
}

export function WhoFields({ record, lacks }: FieldsProps) {
  const say = useEntrantMessages();
  return (
    <>
      <TextIn field="name" record={record} label={say('enter.name')} hint={say('enter.nameHint')} error={lacks.includes('name') ? say('enter.nameLacks') : undefined} autoComplete="name" />
      <BirthDate record={record} isWrong={lacks.includes('bornOn')} />
    </>
  );
}

/** Three numbers: a calendar that opens on today is far from a birth date. */
function BirthDate({ record, isWrong }: { readonly record: EntrantRecord; readonly isWrong: boolean }) {
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const [year = '', month = '', day = ''] = record.bornOn?.split('-') ?? [];
  const [draft, setDraft] = useState({ day: trim(day), month: trim(month), year });
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const bornOn = dayOf(next);
    if (bornOn !== null || record.bornOn !== null) keeper.tell({ bornOn });
  };
  const field = (name: keyof typeof draft, length: number, autoComplete: string) => (
    <Field label={say(`enter.${name}`)} value={draft[name]} inputMode="numeric" maxLength={length} autoComplete={autoComplete} onChange={({ target }) => change({ [name]: target.value.replace(/\D/g, '') })} />
  );
  return (
    <fieldset className={styles.day}>
      <legend>{say('enter.born')}</legend>
      {field('day', 2, 'bday-day')}
      {field('month', 2, 'bday-month')}
      {field('year', 4, 'bday-year')}
      <p className={styles.wrong} role="alert">{isWrong ? say('enter.bornLacks') : null}</p>
    </fieldset>
  );
}

const trim = (number: string) => number.replace(/^0/, '');

function dayOf({ day, month, year }: { readonly day: string; readonly month: string; readonly year: string }): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

export function PlaceFields({ record, of, lacks }: FieldsProps) {
  const t = useMessages();
  const keeper = useKeeper();
  const { places, isFailed, load } = usePlaces(t.language);
  const { countries } = of.eligibility;
  const offered = (places?.countries ?? []).filter(({ code }) => countries.length === 0 || countries.includes(code));
  if (places === null) return isFailed ? <Button onClick={load}>{t('word.tryAgain')}</Button> : <p role="status">{t('word.loading')}</p>;
  return (
    <>
      <FieldFrame label={t('home.country')} error={lacks.includes('country') ? t('home.missing') : undefined}>
        {(control) => (
          <select {...control} value={record.country ?? ''} onChange={({ target }) => keeper.tell({ country: target.value as CountryCode, region: null })}>
            <option value="" disabled>{t('home.choose')}</option>
            {offered.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        )}
      </FieldFrame>
      {record.country === null ? null : (
        <FieldFrame label={t('home.region')} error={lacks.includes('region') ? t('home.missing') : undefined}>
          {(control) => (
            <select {...control} value={record.region ?? ''} onChange={({ target }) => keeper.tell({ region: target.value as RegionCode })}>
              <option value="" disabled>{t('home.choose')}</option>
              {places.regions.filter(({ code }) => code.startsWith(record.country ?? '')).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
            </select>
          )}
        </FieldFrame>
      )}
    </>
  );
}

export function StudyFields({ record, lacks }: FieldsProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const { places } = usePlaces(t.language);
  const [isOther, setOther] = useState(record.otherUniversity !== '');
  const choose = (id: string) => {
    setOther(id === OTHER);
    keeper.tell(id === OTHER ? { university: null } : { university: id, otherUniversity: '' });
  };
  return (
    <>
      <UniversityPicker
        all={places?.universities ?? null} near={record.region ?? record.country} value={isOther ? OTHER : record.university} onChange={choose}
        error={lacks.includes('university') && !isOther ? say('enter.universityLacks') : undefined}
      />
      {isOther ? <TextIn field="otherUniversity" record={record} label={say('enter.universityName')} error={lacks.includes('university') ? say('enter.universityLacks') : undefined} /> : null}
      <TextIn field="faculty" record={record} label={say('enter.faculty')} error={lacks.includes('faculty') ? say('enter.facultyLacks') : undefined} />
      <FieldFrame label={say('enter.course')} error={lacks.includes('year') ? say('enter.courseLacks') : undefined}>
        {(control) => (
          <select {...control} value={record.year ?? ''} onChange={({ target }) => keeper.tell({ year: Number(target.value) })}>
            <option value="" disabled>{t('home.choose')}</option>
            {years.map((year) => <option key={year} value={year}>{year}</option>)}
          </select>
        )}
      </FieldFrame>
    </>
  );
}

export function ContactFields({ record, of, lacks }: FieldsProps) {
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const asked = of.eligibility.languages;
  return (
    <>
      <TextIn
        field="contact" record={record} label={say('enter.contactField')} hint={say('enter.contactHint')} inputMode="email" autoComplete="email"
        error={lacks.includes('contact') ? say('enter.contactLacks') : undefined}
      />
      {asked.length === 0 ? null : (
        <>
          <Ticks
            legend={say('enter.languages')} offered={languages.map((one) => ({ value: one, label: languageNames[one], lang: one }))} value={record.languages}
            onChange={(chosen) => keeper.tell({ languages: chosen })}
          />
          <p className={styles.wrong} role="alert">{lacks.includes('languages') ? say('enter.languagesLacks') : null}</p>
        </>
      )}
    </>
  );
}

export function ConsentFields({ of, lacks, agreed }: FieldsProps & { readonly agreed: readonly { readonly consent: string; readonly version: number }[] }) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  return (
    <>
      {of.consents.map(({ id, version, text, isRequired }) => (
        <Switch
          key={id} title={textIn(text, t.language, of.reference)} text={isRequired ? say('enter.required') : t('word.optional')}
          isOn={agreed.some((one) => one.consent === id && one.version === version)} onChange={(isGiven) => keeper.agree(id, { version, isGiven })}
        />
      ))}
      <p className={styles.wrong} role="alert">{lacks.includes('consents') ? say('enter.consentsLacks') : null}</p>
    </>
  );
}
