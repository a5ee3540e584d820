import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { OTHER } from './draft.ts';
import { findUniversities } from './find-university.ts';
import styles from './university-picker.module.css';

type University = Places['universities'][number];

interface UniversityPickerProps {
  /** Null until the list has come. */
  readonly all: readonly University[] | null;
  /** The own region or country: what is there stands first. */
  readonly near: string | null;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

/** One of many, found by a part of any of its names. Once chosen only the choice is left. */
export function UniversityPicker({ all, near, value, error, onChange }: UniversityPickerProps) {
  const t = useMessages();
  const id = useId();
  const chosen = all?.find((u) => u.id === value);
  const isKnown = value !== null && (value === OTHER || all === null || chosen !== undefined);
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const choice = useRef<HTMLDivElement>(null);
  const hasChosen = useRef(false);
  useEffect(() => {
    if (!hasChosen.current) return;
    hasChosen.current = false;
    // What was pressed is gone: whoever uses the keyboard goes on at what came of it.
    choice.current?.querySelector('button')?.focus();
  });

  if (isKnown && !isOpen) {
    return (
      <div className={styles.chosen} ref={choice}>
        <div>
          <p className={styles.label}>{t('home.university')}</p>
          {chosen ? <Name university={chosen} /> : <p>{value === OTHER ? t('home.other') : t('word.loading')}</p>}
        </div>
        <Button onClick={() => setOpen(true)}>{t('home.change')}</Button>
      </div>
    );
  }
  const found = all === null ? [] : findUniversities(all, search, near);
  const choose = (id: string) => {
    onChange(id);
    setSearch('');
    setOpen(false);
    hasChosen.current = true;
  };
  return (
    <fieldset className={styles.picker} aria-describedby={`${id}e`}>
      <legend className={styles.label}>{t('home.university')}</legend>
      <Field
        label={t('home.search')}
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => {
          moveByArrows(event);
          if (event.key !== 'Enter') return;
          // Not the join: the search is not sent by itself.
          event.preventDefault();
          if (search !== '' && found[0]) choose(found[0].id);
        }}
      />
      {found.length === 0 ? (
        <p className={styles.none} role="status">{all === null ? t('word.loading') : t('home.noneFound')}</p>
      ) : (
        <ul className={styles.list}>
          {found.map((university, i) => (
            <li key={university.id}>
              <button type="button" className={styles.choice} tabIndex={i === 0 ? 0 : -1} aria-pressed={university.id === value} onKeyDown={moveByArrows} onClick={() => choose(university.id)}>
                <Name university={university} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => choose(OTHER)}>{t('home.other')}</Button>
      <p id={`${id}e`} className={styles.error} role="alert">{error}</p>
    </fieldset>
  );
}

/** From the search into the list and through it; Tab leaves it. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...(event.currentTarget.closest('fieldset')?.querySelectorAll<HTMLElement>('input, ul button') ?? [])];
  const next = stops[stops.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Name({ university: { name, language } }: { readonly university: University }) {
  const t = useMessages();
  return (
    <span lang={language}>
      {name}
      {language === t.language ? null : <span className={styles.language}> {languageNames[language]}</span>}
    </span>
  );
}
