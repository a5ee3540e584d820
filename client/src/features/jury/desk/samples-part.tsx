import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { api } from '../../../desk/api.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import season from '../../../desk/work-page.module.css';
import type { PartProps } from './pairs.ts';

interface Sample {
  readonly id: string | null;
  readonly title: Text;
  readonly text: Text;
  readonly link: string;
}

const blank: Sample = { id: null, title: {}, text: {}, link: '' };

/** What all jurors mark first, as many as the rules of the call say. */
export function SamplesPart({ id, view, act }: PartProps) {
  const t = useMessages();
  const count = view.jury.samples;
  const [samples, setSamples] = useState<readonly Sample[]>(() => Array.from({ length: count }, (_, i) => {
    const known = view.samples[i];
    return known ? { id: known.id, title: known.title, text: known.text, link: known.link } : blank;
  }));
  if (count === 0) return <p>{t('jury.samplesNone')}</p>;
  const change = (at: number, part: Partial<Sample>) => setSamples(samples.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const save = async () => {
    const written = samples.filter(({ title, text, link }) => Object.keys(title).length > 0 || Object.keys(text).length > 0 || link !== '');
    if (await act(api.jury.setSamples({ id, samples: written.map((one) => ({ ...one, title: { ...one.title }, text: { ...one.text } })) }))) showToast(t('word.saved'));
  };
  const words = languages.filter((one) => view.languages.includes(one));
  return (
    <form className={season.page} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <p>{t('jury.samplesText')}</p>
      {samples.map((sample, at) => (
        <fieldset key={at} className={season.row}>
          <legend>{t('jury.sample', { number: String(at + 1) })} <span className={season.soft}>{t('jury.sampleDone', { n: view.samples[at]?.done ?? 0 })}</span></legend>
          {words.map((language) => (
            <div key={language} className={season.page} lang={language}>
              <Field label={`${t('jury.sampleTitle')}, ${languageNames[language]}`} value={sample.title[language] ?? ''} maxLength={160} onChange={({ target }) => change(at, { title: withText(sample.title, language, target.value) })} />
              <FieldFrame label={`${t('jury.sampleText')}, ${languageNames[language]}`}>
                {(control) => <textarea {...control} rows={3} maxLength={8_000} value={sample.text[language] ?? ''} onChange={({ target }) => change(at, { text: withText(sample.text, language, target.value) })} />}
              </FieldFrame>
            </div>
          ))}
          <Field label={t('jury.sampleLink')} type="url" value={sample.link} maxLength={400} onChange={({ target }) => change(at, { link: target.value })} />
        </fieldset>
      ))}
      <div><Button type="submit" tone="primary">{t('word.save')}</Button></div>
    </form>
  );
}

function withText(text: Text, language: keyof Text, words: string): Text {
  return Object.fromEntries(Object.entries({ ...text, [language]: words }).filter(([, word]) => word !== ''));
}
