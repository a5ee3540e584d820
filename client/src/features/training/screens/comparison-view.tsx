import { formatList } from '@tabarman/shared/language/list.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { valueOf, type Estimate } from '@tabarman/shared/stats/estimate.ts';
import { gainLevel } from '@tabarman/shared/stats/gain.ts';
import { CEILING_SHARE } from '@tabarman/shared/training/change.ts';
import type { Comparison, Figures } from '@tabarman/shared/training/comparison.ts';
import { definitions, missingWords, outsiders } from '@tabarman/shared/training/tables.ts';
import { comparisonWord, type ComparisonWord } from '@tabarman/shared/training/words.ts';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Breakdowns } from './breakdowns.tsx';
import styles from './training.module.css';

const files = [['xlsx', 'training.workbook'], ['csv', 'training.csvFile'], ['pdf', 'training.document']] as const;

interface ComparisonViewProps {
  readonly trainingId: string;
  readonly comparison: Comparison;
}

/** What was gained, with what each number means beside it; or why it is not said yet. */
export function ComparisonView({ trainingId, comparison }: ComparisonViewProps) {
  const t = useMessages();
  const word = (name: ComparisonWord) => comparisonWord(t.language, name);
  const { figures } = comparison;
  const left = outsiders(comparison).filter(({ count }) => count > 0);
  return (
    <>
      {figures === null ? <Banner><Waits comparison={comparison} /></Banner> : <Headline figures={figures} />}
      {left.length === 0 ? null : <p className={styles.soft}>{left.map(({ word: name, count }) => `${word(name)}: ${formatNumber(t.language, count)}`).join(' · ')}</p>}
      {figures === null ? null : (
        <>
          <Breakdowns figures={figures} />
          <details className={styles.details}>
            <summary>{word('howComputed')}</summary>
            <ul className={styles.definitions}>{definitions.map((name) => <li key={name}>{word(name)}</li>)}</ul>
          </details>
          <div className={styles.actions} role="group" aria-label={t('training.save')}>
            {files.map(([format, words]) => <DownloadLink key={format} path={`/trainings/${trainingId}/files/${format}?language=${t.language}`}>{t(words)}</DownloadLink>)}
          </div>
        </>
      )}
    </>
  );
}

function Waits({ comparison: { waits, pairs } }: { readonly comparison: Comparison }) {
  const t = useMessages();
  switch (waits) {
    case 'open': return t('training.waitsOpen', { n: pairs });
    case 'tooFew': return t('training.waitsTooFew', { n: pairs });
    case 'noQuestions': return t('training.waitsNoQuestions');
    case 'noPost':
    case null: return t('training.waitsNoPost');
  }
}

/** The numbers of everybody, and what speaks against them. */
function Headline({ figures: { all, rapid, thoughtful, hidden } }: { readonly figures: Figures }) {
  const t = useMessages();
  const word = (name: ComparisonWord) => comparisonWord(t.language, name);
  const number = (value: number, maxDecimals = 2) => formatNumber(t.language, value, { maxDecimals });
  const said = (estimate: Estimate) => { const value = valueOf(estimate); return value === null ? missingWords(estimate, t.language) : number(value); };
  const gain = valueOf(all.gain);
  const facts = [
    { name: word('pairs'), value: number(all.pairs), about: null },
    { name: `${word('pre')} → ${word('post')}`, value: `${number(all.pre, 1)} → ${number(all.post, 1)}`, about: word('how.results') },
    { name: word('gain'), value: said(all.gain), badge: gain === null ? null : word(`level.${gainLevel(gain)}`), about: word('how.gain') },
    { name: word('meanGain'), value: said(all.meanGain), about: word('how.meanGain') },
    { name: word('gAv'), value: said(all.effect.gAv), about: word('how.effect') },
    ...(thoughtful === null ? [] : [{ name: `${word('gain')}: ${word('thoughtful')}`, value: said(thoughtful.gain), about: word('how.rapid') }]),
  ];
  const flags = [
    ...(all.atTop.pre > CEILING_SHARE ? [`${t('training.ceilingPre', { share: number(100 * all.atTop.pre, 0) })} ${word('how.ceiling')}`] : []),
    ...(all.atTop.post > CEILING_SHARE ? [t('training.ceilingPost', { share: number(100 * all.atTop.post, 0) })] : []),
    ...(rapid === 0 ? [] : [t('training.rapid', { n: rapid, total: all.pairs })]),
    ...(hidden.length === 0 ? [] : [t('training.hidden', { names: formatList(t.language, hidden) })]),
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ name, value, badge, about }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value} {badge ? <Badge tone="notice">{badge}</Badge> : null}</dd>
            {about === null ? null : <dd className={styles.about}>{about}</dd>}
          </div>
        ))}
      </dl>
      {flags.length === 0 ? null : <ul className={styles.flags}>{flags.map((flag) => <li key={flag}>{flag}</li>)}</ul>}
    </>
  );
}
