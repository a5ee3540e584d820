import { type Juror } from '@tabarman/shared/jury/juror.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { useState } from 'react';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { NumberIn } from '../../../desk/number-in.tsx';
import season from '../../../desk/work-page.module.css';
import { byLink, isWayWhole, type Way, WayIn } from '../../call/way-in.tsx';
import { useJuryLetter } from './letters-part.tsx';
import type { PartProps } from './pairs.ts';

interface JurorDialogProps extends PartProps {
  /** Null for one who is invited now. */
  readonly juror: JuryView['jurors'][number] | null;
  readonly mayErase: boolean;
  readonly mayList: boolean;
  readonly onClose: () => void;
  readonly onLink: (name: string, link: string) => void;
}

/** Who a juror is, and what only organisers do with one. */
export function JurorDialog({ id, view, act, onView, juror: known, mayErase, mayList, onClose, onLink }: JurorDialogProps) {
  const t = useMessages();
  const [juror, setJuror] = useState<Juror>(known?.juror ?? { name: '', countries: [], languages: [...view.languages], organisation: '', background: null, most: null });
  const [email, setEmail] = useState(known?.email ?? '');
  const write = useJuryLetter(id);
  const [way, setWay] = useState<Way>(byLink);
  const [isErasing, setErasing] = useState(false);
  const [letterFailure, setLetterFailure] = useState<Failure | null>(null);
  const change = (part: Partial<Juror>) => setJuror((now) => ({ ...now, ...part }));
  const linked = async (request: ReturnType<typeof api.jury.invite>) => {
    const made = await outcomeOf(request);
    if (!made.ok) return made.failure;
    onView(made.data.view);
    if (made.data.link === null) onClose();
    else onLink(juror.name, made.data.link);
    return null;
  };
  const { isBusy, failure, submit } = useForm(async () => {
    const address = email.trim() === '' ? null : email.trim();
    if (known === null) return linked(api.jury.invite({ id, juror, personId: way.personId, email: way.by === 'link' ? address : null }));
    if (await act(api.jury.change({ id, jurorId: known.id, juror, ...(known.account === null ? { email: address } : {}) }))) onClose();
    return null;
  });
  const own = { id, jurorId: known?.id ?? '' };
  const then = async (request: Promise<JuryView>) => {
    if (await act(request)) onClose();
  };
  const isWhole = juror.name.trim() !== '' && juror.languages.length > 0 && isWayWhole(way);
  return (
    <Dialog
      isOpen title={known ? known.juror.name : t('jury.invite')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form="juror" tone="primary" isBusy={isBusy} disabled={!isWhole}>{known ? t('word.save') : t('jury.invite')}</Button></>}
    >
      <form id="juror" className={season.page} onSubmit={submit}>
        <Field label={t('jury.name')} value={juror.name} maxLength={120} autoComplete="off" required onChange={({ target }) => change({ name: target.value })} />
        <Ticks legend={t('jury.languages')} offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={juror.languages} onChange={(chosen) => change({ languages: chosen })} />
        <Ticks legend={t('jury.countries')} hint={t('jury.countriesHint')} offered={countryCodes.map((value) => ({ value, label: countryName(value, t.language) }))} value={juror.countries} onChange={(countries) => change({ countries })} />
        <Field label={t('jury.organisation')} hint={t('jury.organisationHint')} value={juror.organisation} maxLength={200} autoComplete="off" onChange={({ target }) => change({ organisation: target.value })} />
        {view.jury.backgrounds.length === 0 ? null : (
          <SelectField label={t('jury.background')} none={t('jury.none')} value={juror.background} options={view.jury.backgrounds.map((one) => ({ value: one.id, label: textIn(one.title, t.language, view.reference) }))} onChange={(background) => change({ background })} />
        )}
        <NumberIn label={t('jury.most')} hint={t('jury.mostHint')} least={1} most={1_000} isOptional value={juror.most} onChange={(most) => change({ most })} />
        {known !== null || !mayList ? null : <WayIn value={way} onChange={setWay} />}
        {(known === null ? way.by === 'account' : known.account !== null) ? null : <Field label={t('jury.email')} hint={t('jury.emailHint')} type="email" value={email} maxLength={200} autoComplete="off" onChange={({ target }) => setEmail(target.value)} />}
        <p role="alert">{failure ?? letterFailure ? failureText(t, (failure ?? letterFailure)!) : null}</p>
      </form>
      {known === null ? null : (
        <div className={season.page}>
          {known.account === null ? <div><Button isBusy={isBusy} onClick={() => void linked(api.jury.newLink(own))}>{t('jury.newLink')}</Button></div> : <p>{t('jury.account')}: {known.account}</p>}
          {known.leftAt !== null || known.answer === 'yes' || known.answer === 'no' ? null : <div><Button onClick={() => void write('jury.invited', `juror:${known.id}`).then(setLetterFailure)}>{t('jury.inviteByLetter')}</Button></div>}
          <div><Button onClick={() => void then(api.jury.setLeft({ ...own, hasLeft: known.leftAt === null }))}>{t(known.leftAt === null ? 'jury.leave' : 'jury.back')}</Button></div>
          {mayErase ? <div><Button tone="danger" onClick={() => setErasing(true)}>{t('jury.forget')}</Button></div> : null}
          <ConfirmDialog isOpen={isErasing} title={t('jury.forget')} confirmLabel={t('jury.forget')} cancelLabel={t('word.cancel')} isDangerous onClose={() => setErasing(false)} onConfirm={() => void then(api.jury.forget(own))}>
            {t('jury.forgetText')}
          </ConfirmDialog>
        </div>
      )}
    </Dialog>
  );
}
