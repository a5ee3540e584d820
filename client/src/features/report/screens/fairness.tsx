import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { difWord, sayMissing } from '@tabarman/shared/report/tables.ts';
import type { QuestionReportView, ReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { useState } from 'react';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { Picture } from '../../../desk/picture.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { WhiskerChart } from '../../../ui/whisker-chart.tsx';
import type { Exclude } from './exclude.ts';
import styles from './report.module.css';

type Found = QuestionReportView['difs'][number]['dif'];
interface Row {
  readonly question: QuestionReportView;
  readonly dif: Found;
}

const NORMAL_95 = 1.96;
const order = { C: 0, B: 1, A: 2 } as const;

/** Z7, Z11: whether questions were harder in one language for equally strong players, in words, and the way to take one out. */
export function Fairness({ report: { questions, fairness }, onExclude }: { readonly report: ReportView; readonly onExclude: Exclude }) {
  const t = useMessages();
  const [chosen, setChosen] = useState<Language | null>(null);
  const word = (of: Parameters<typeof reportWord>[1]) => reportWord(t.language, of);
  const nameOf = (language: Language) => word(`language.${language}`);
  const { reference, others, least } = fairness;
  const shown = others.find(({ language }) => language === chosen) ?? others[0];
  if (!reference || !shown) return <p>{t('report.oneLanguage')}</p>;
  const compared = { language: nameOf(shown.language), reference: nameOf(reference.language) };
  const rows = questions.flatMap((question): Row[] => question.difs.filter(({ language }) => language === shown.language).map(({ dif }) => ({ question, dif })));
  const judged = rows.filter(({ dif }) => 'class' in dif);
  const few = rows.find(({ dif }) => 'missing' in dif && dif.missing === 'tooFew');
  const clear = judged.filter(({ dif }) => 'class' in dif && dif.class === 'C').length;
  return (
    <>
      <p>{t('report.fairText', { language: compared.reference, n: reference.players })}</p>
      {others.length < 2 ? null : <Segmented label={word('language')} segments={others.map(({ language }) => ({ value: language, label: nameOf(language) }))} value={shown.language} onChange={setChosen} />}
      {few && judged.length === 0 ? <p className={styles.notice}>{t('report.notEnough', { ...compared, have: shown.players, need: least })}</p> : null}
      {judged.length === 0 ? null : (
        <>
          <p className={styles.verdict}>{clear === 0 ? t('report.fairNone', { language: capital(compared.language) }) : t('report.fairFound', { language: capital(compared.language), n: clear })}</p>
          <FairTable rows={rows} word={word} onExclude={onExclude} />
          <FairPicture rows={rows} title={t('report.fairPicture', compared)} />
        </>
      )}
    </>
  );
}

function FairTable({ rows, word, onExclude }: { readonly rows: readonly Row[]; readonly word: (of: Parameters<typeof reportWord>[1]) => string; readonly onExclude: Exclude }) {
  const t = useMessages();
  const verdictOf = (dif: Found) => ('class' in dif ? word(difWord(dif)) : sayMissing(dif, t.language));
  const say = (n: number) => formatNumber(t.language, n, { maxDecimals: 2 });
  const columns: DataColumn<Row>[] = [
    { name: 'number', head: word('number'), isNumber: true, value: ({ question }) => question.index, shows: ({ question }) => say(question.index + 1) },
    { name: 'question', head: word('question'), isHead: true, value: ({ question }) => question.prompt, shows: ({ question }) => question.prompt },
    { name: 'verdict', head: word('verdict'), value: ({ dif }) => verdictOf(dif), shows: ({ dif }) => ('class' in dif && dif.class === 'C' ? <b>{verdictOf(dif)}</b> : verdictOf(dif)) },
    { name: 'delta', head: word('delta'), isNumber: true, value: ({ dif }) => ('class' in dif ? dif.delta : null), shows: ({ dif }) => ('class' in dif ? `${say(dif.delta)} (${dif.class})` : '–') },
    {
      name: 'exclude', head: t('report.whatToDo'), isFixed: true, value: () => null,
      shows: ({ question, dif }) => ('class' in dif && dif.class !== 'A' ? (
        <Button aria-label={`${t('report.exclude')}: ${question.index + 1}`} onClick={() => onExclude(question, t('report.unfair'))}>{t('report.exclude')}</Button>
      ) : '–'),
    },
  ];
  const gravest = rows.toSorted((a, b) => rank(a.dif) - rank(b.dif));
  return <DataTable caption={word('languages')} columns={columns} rows={gravest} keyOf={({ question }) => question.index} filter={t('report.filterQuestions')} empty={t('report.noneFound')} />;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const rank = (dif: Found) => ('class' in dif ? order[dif.class] : 3);

/** Δ of each question with its interval: below the line it is harder in this language. */
function FairPicture({ rows, title }: { readonly rows: readonly Row[]; readonly title: string }) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n, { maxDecimals: 2 });
  const words = ({ dif }: Row) => ('class' in dif ? `${reportWord(t.language, difWord(dif))}, Δ ${say(dif.delta)}` : sayMissing(dif, t.language));
  return (
    <Picture
      title={title}
      text={t('report.fairPictureText')}
      head={[reportWord(t.language, 'question'), reportWord(t.language, 'verdict')]}
      rows={rows.map((row) => [say(row.question.index + 1), words(row)])}
    >
      <WhiskerChart
        label={title}
        hint={t('report.hint')}
        say={say}
        marks={rows.map((row) => {
          const { question: { index }, dif } = row;
          return {
            label: say(index + 1), says: `${t('report.questionN', { n: index + 1 })}: ${words(row)}`,
            spread: 'class' in dif ? { least: dif.delta - NORMAL_95 * dif.error, middle: dif.delta, most: dif.delta + NORMAL_95 * dif.error } : null,
          };
        })}
      />
    </Picture>
  );
}
