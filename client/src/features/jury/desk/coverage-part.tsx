import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { useState } from 'react';
import { Pages } from '../../../desk/pages.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Switch } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import season from '../../../desk/work-page.module.css';
import styles from './coverage.module.css';
import { PairDialog } from './pair-dialog.tsx';
import { cellsOf, cellStates, isShort, type PartProps } from './pairs.ts';

const PAGE = 25;
const marks = { none: '', assigned: '○', draft: '◐', marks: '●', abstained: '–', recused: '⊘', conflict: '×' } as const;

/** Works by jurors: what is assigned, begun, handed in or barred. Each cell opens. */
export function CoveragePart(part: PartProps) {
  const t = useMessages();
  const { view } = part;
  const [wanted, setWanted] = useState('');
  const [onlyShort, setOnlyShort] = useState(false);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<{ readonly jurorId: string; readonly workId: string } | null>(null);
  const cell = cellsOf(view);
  const jurors = view.jurors.filter(({ leftAt, id }) => leftAt === null || view.sheets.some((sheet) => sheet.jurorId === id));
  const words = wanted.trim().toLowerCase();
  const found = view.works.filter((work) => (words === '' || `${work.number} ${work.title}`.toLowerCase().includes(words)) && (!onlyShort || isShort(view, work.id)));
  const from = offset < found.length ? offset : 0;
  const shown = found.slice(from, from + PAGE);
  if (view.works.length === 0) return <p>{t('jury.noWorks')}</p>;
  return (
    <div className={season.page}>
      <div className={season.pair}>
        <Field label={t('jury.filter')} type="search" autoComplete="off" value={wanted} onChange={({ target }) => { setWanted(target.value); setOffset(0); }} />
        <Switch title={t('jury.onlyShort')} isOn={onlyShort} onChange={(isOn) => { setOnlyShort(isOn); setOffset(0); }} />
      </div>
      <ul className={styles.key}>{cellStates.filter((state) => state !== 'none').map((state) => <li key={state} data-state={state}><span aria-hidden className={styles.sign}>{marks[state]}</span> {t(`jury.cell.${state}`)}</li>)}</ul>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <caption className="heard">{t('jury.coverage')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('jury.work')}</th>
              <th scope="col">{t('jury.reviews')}</th>
              {jurors.map(({ id, juror }) => <th key={id} scope="col" className={styles.juror}><span>{juror.name}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map((work) => (
              <tr key={work.id}>
                <th scope="row" title={work.title}><b>{work.number}</b> {work.title === String(work.number) ? null : work.title}</th>
                <Count view={view} workId={work.id} count={jurors.filter(({ id }) => cell(id, work.id).state === 'marks').length} />
                {jurors.map(({ id, juror }) => {
                  const { state, isOld } = cell(id, work.id);
                  return (
                    <td key={id} data-state={state} data-old={isOld || undefined}>
                      <button type="button" className={styles.cell} aria-label={`${work.number}, ${juror.name}: ${t(`jury.cell.${state}`)}${isOld ? `, ${t('jury.cell.old')}` : ''}`} onClick={() => setOpen({ jurorId: id, workId: work.id })}>{marks[state]}</button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages offset={from} size={PAGE} shown={shown.length} found={found.length} onGo={setOffset} />
      {open === null ? null : <PairDialog {...part} {...open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Count({ view, workId, count }: { readonly view: JuryView; readonly workId: string; readonly count: number }) {
  return <td className={styles.count} data-short={isShort(view, workId) || undefined}>{count} / {view.jury.reviews}</td>;
}
