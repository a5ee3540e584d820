import { languages } from '@tabarman/shared/kernel/language.ts';
import type { MentorAbout } from '@tabarman/shared/mentor/mentor.ts';
import type { MentorDeskView } from '@tabarman/shared/mentor/views.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { byLink, isWayWhole, type Way, WayIn } from '../../call/way-in.tsx';
import season from '../../../desk/work-page.module.css';
import type { PartProps } from './part-props.ts';

const MOST_TOPICS = 8;
const LONGEST_TOPIC = 40;

interface MentorDialogProps extends PartProps {
  /** Null for one who is added now. */
  readonly mentor: MentorDeskView['mentors'][number] | null;
  readonly mayErase: boolean;
  readonly mayList: boolean;
  readonly onClose: () => void;
  readonly onLink: (name: string, link: string) => void;
}

/** Who a mentor is, and what only organisers do with one. */
export function MentorDialog({ id, view, act, onView, mentor: known, mayErase, mayList, onClose, onLink }: MentorDialogProps) {
  const t = useMessages();
  const [about, setAbout] = useState<Omit<MentorAbout, 'topics'>>(known?.about ?? { name: '', languages: [...view.languages] });
  const [topics, setTopics] = useState(known?.about.topics.join(', ') ?? '');
  const [way, setWay] = useState<Way>(byLink);
  const [isErasing, setErasing] = useState(false);
  const mentor: MentorAbout = { name: about.name, languages: about.languages, topics: [...new Set(topics.split(',').map((one) => one.trim().slice(0, LONGEST_TOPIC)).filter((one) => one !== ''))].slice(0, MOST_TOPICS) };
  const linked = async (request: ReturnType<typeof api.mentors.add>) => {
    const made = await outcomeOf(request);
    if (!made.ok) return made.failure;
    onView(made.data.view);
    if (made.data.link === null) onClose();
    else onLink(mentor.name, made.data.link);
    return null;
  };
  const { isBusy, failure, submit } = useForm(async () => {
    if (known === null) return linked(api.mentors.add({ id, mentor, personId: way.personId }));
    if (await act(api.mentors.change({ id, mentorId: known.id, mentor }))) onClose();
    return null;
  });
  const own = { id, mentorId: known?.id ?? '' };
  const then = async (request: Promise<MentorDeskView>) => {
    if (await act(request)) onClose();
  };
  const isWhole = about.name.trim() !== '' && about.languages.length > 0 && isWayWhole(way);
  return (
    <Dialog
      isOpen title={known ? known.about.name : t('mentors.add')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form="mentor" tone="primary" isBusy={isBusy} disabled={!isWhole}>{known ? t('word.save') : t('mentors.add')}</Button></>}
    >
      <form id="mentor" className={season.page} onSubmit={submit}>
        <Field label={t('jury.name')} value={about.name} maxLength={120} autoComplete="off" required onChange={({ target }) => setAbout({ ...about, name: target.value })} />
        <Ticks legend={t('mentors.languages')} offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={about.languages} onChange={(chosen) => setAbout({ ...about, languages: chosen })} />
        <Field label={t('mentors.topics')} hint={t('mentors.topicsHint')} value={topics} maxLength={400} autoComplete="off" onChange={({ target }) => setTopics(target.value)} />
        {known !== null || !mayList ? null : <WayIn value={way} onChange={setWay} />}
        <p role="alert">{failure ? failureText(t, failure) : null}</p>
      </form>
      {known === null ? null : (
        <div className={season.page}>
          {known.account === null ? <div><Button isBusy={isBusy} onClick={() => void linked(api.mentors.newLink(own))}>{t('jury.newLink')}</Button></div> : <p>{t('jury.account')}: {known.account}</p>}
          {known.leftAt === null ? <p className={season.soft}>{t('mentors.leaveText')}</p> : null}
          <div><Button onClick={() => void then(api.mentors.setLeft({ ...own, hasLeft: known.leftAt === null }))}>{t(known.leftAt === null ? 'mentors.leave' : 'mentors.back')}</Button></div>
          {mayErase ? <div><Button tone="danger" onClick={() => setErasing(true)}>{t('jury.forget')}</Button></div> : null}
          <ConfirmDialog isOpen={isErasing} title={t('jury.forget')} confirmLabel={t('jury.forget')} cancelLabel={t('word.cancel')} isDangerous onClose={() => setErasing(false)} onConfirm={() => void then(api.mentors.forget(own))}>
            {t('mentors.forgetText')}
          </ConfirmDialog>
        </div>
      )}
    </Dialog>
  );
}
