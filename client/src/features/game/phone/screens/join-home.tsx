import type { CountryCode, RegionCode } from '@tabarman/shared/place/codes.ts';
import type { Ask } from '@tabarman/shared/place/home.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../../ui/field.tsx';
import { choose, type HomeDraft, isOther, missing, OTHER } from '../home/draft.ts';
import type { LoadedPlaces } from '../home/use-places.ts';
import { UniversityPicker } from '../home/university-picker.tsx';
import styles from './join-home.module.css';

const LONGEST = 60;

interface JoinHomeProps {
  readonly asks: readonly Ask[];
  readonly lists: LoadedPlaces;
  readonly draft: HomeDraft;
  readonly onChange: (draft: HomeDraft) => void;
  /** Joining was tried: what is missing is said. */
  readonly isTried: boolean;
}

/** Where one is from, as far as the game asks. Without the lists it can still be said in words. */
export function JoinHome({ asks, lists: { places, isFailed, load }, draft, onChange, isTried }: JoinHomeProps) {
  const t = useMessages();
  const change = (part: Partial<HomeDraft>) => onChange(choose(draft, part));
  const lacks = isTried ? missing(draft, asks) : [];
  const error = (ask: Ask) => (lacks.includes(ask) ? t('home.missing') : undefined);

  if (places === null && isFailed) {
    return (
      <div className={styles.home}>
        <p role="alert">{t('home.failed')}</p>
        <Button onClick={load}>{t('word.tryAgain')}</Button>
        {missing(draft, asks).length === 0 && !isOther(draft, asks) ? null : (
          <Field
            label={t('home.from')}
            value={draft.other}
            maxLength={LONGEST}
            error={isTried && draft.other.trim() === '' ? t('home.missing') : undefined}
            onChange={({ target: { value } }) => onChange({ country: OTHER, region: null, university: OTHER, other: value })}
          />
        )}
      </div>
    );
  }
  return (
    <div className={styles.home} aria-busy={places === null}>
      {asks.includes('country') ? (
        <FieldFrame label={t('home.country')} error={error('country')}>
          {(control) => (
            <select {...control} disabled={places === null} value={places === null ? '' : (draft.country ?? '')} onChange={({ target: { value } }) => change({ country: value as CountryCode | typeof OTHER })}>
              <option value="" disabled>{places === null ? t('word.loading') : t('home.choose')}</option>
              {places?.countries.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
              <option value={OTHER}>{t('home.otherCountry')}</option>
            </select>
          )}
        </FieldFrame>
      ) : null}
      {asks.includes('region') && draft.country !== (asks.includes('country') ? OTHER : null) ? (
        <FieldFrame label={t('home.region')} error={error('region')}>
          {(control) => (
            <select
              {...control}
              disabled={places === null}
              value={places === null ? '' : (draft.region ?? (draft.country === OTHER ? OTHER : ''))}
              onChange={({ target: { value } }) => change(value === OTHER ? { country: OTHER } : { region: value as RegionCode, country: value.slice(0, 2) as CountryCode })}
            >
              <option value="" disabled>{places === null ? t('word.loading') : t('home.choose')}</option>
              {places?.countries.filter(({ code }) => !asks.includes('country') || draft.country === null || code === draft.country).map(({ code, name }) => (
                <optgroup key={code} label={name}>
                  {places.regions.filter((region) => region.code.startsWith(code)).map((region) => <option key={region.code} value={region.code}>{region.name}</option>)}
                </optgroup>
              ))}
              {asks.includes('country') ? null : <option value={OTHER}>{t('home.otherCountry')}</option>}
            </select>
          )}
        </FieldFrame>
      ) : null}
      {asks.includes('university') ? (
        <UniversityPicker
          all={places?.universities ?? null}
          near={draft.region ?? draft.country}
          value={draft.university}
          error={error('university')}
          onChange={(university) => change({ university })}
        />
      ) : null}
      {isOther(draft, asks) ? (
        <Field
          label={t('home.which')}
          optional={t('word.optional')}
          value={draft.other}
          maxLength={LONGEST}
          onChange={({ target: { value } }) => change({ other: value })}
        />
      ) : null}
    </div>
  );
}
