import { type CountryCode } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { jurorsNeeded, shortOf } from '@tabarman/shared/jury/load.ts';
import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Card } from '../../../ui/card.tsx';
import { NumberIn } from '../../../desk/number-in.tsx';
import season from '../../../desk/work-page.module.css';

/** JU7: how many jurors are needed, live while they are invited, with what is too few of. */
export function PlannerPart({ view }: { readonly view: JuryView }) {
  const t = useMessages();
  const [hours, setHours] = useState(8);
  const { jury, works } = view;
  const there = view.jurors.filter(({ leftAt, answer }) => leftAt === null && answer !== 'no');
  const of = (all: typeof there) => all.map(({ id, juror }) => ({ id, languages: juror.languages, countries: juror.countries }));
  const [jurors, sure] = [of(there), of(there.filter(({ answer }) => answer === 'yes'))];
  const declined = view.jurors.filter(({ leftAt, answer }) => leftAt === null && answer === 'no').length;
  const inPairs = isInPairs(view);
  const perJuror = hours * 60;
  // A comparison is one of each of two works; one juror alone would agree with nobody.
  const wish = inPairs ? { reviews: jury.reviews, minutes: jury.minutes / 2, perJuror, fewest: 2 } : { reviews: jury.reviews, minutes: jury.minutes, perJuror };
  const needed = jurorsNeeded({ ...wish, works: works.length });
  const shorts = shortOf(works, jurors, wish, jury.isOwnCountryBarred);
  const isEnough = jurors.length >= needed && shorts.length === 0;
  const isSure = sure.length >= needed && shortOf(works, sure, wish, jury.isOwnCountryBarred).length === 0;
  const nameOf = (by: 'language' | 'country', of: string) => (by === 'country' ? countryName(of as CountryCode, t.language) : of.split('+').map((one) => languageNames[one as Language]).join(', '));
  return (
    <Card>
      <div className={season.stack}>
        <h2>{t('jury.plan.title')}</h2>
        <div className={season.pair}>
          <NumberIn label={t('jury.plan.hours')} least={1} most={200} value={hours} onChange={(value) => setHours(value ?? 1)} />
          <p>{t(inPairs ? 'jury.pairs.plan' : 'jury.plan.needed', { works: works.length, reviews: jury.reviews, minutes: jury.minutes, needed, have: jurors.length })} {isEnough ? t('jury.plan.enough') : null}<br />{t('jury.plan.answers', { yes: sure.length, open: jurors.length - sure.length, no: declined })} {isEnough && !isSure ? t('jury.plan.notSure') : null}</p>
        </div>
        {shorts.length === 0 ? null : (
          <ul role="alert">{shorts.map(({ by, of, works: count, needed: wanted, have }) => <li key={`${by} ${of}`}>{t(`jury.plan.${by}`, { works: count, of: nameOf(by, of), needed: wanted, have })}</li>)}</ul>
        )}
      </div>
    </Card>
  );
}
