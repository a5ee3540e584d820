import { may } from '@tabarman/shared/access/permissions.ts';
import { isInPairs } from '@tabarman/shared/call/judged.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { DataTable } from '../../../desk/data-table.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Button } from '../../../ui/button.tsx';
import season from '../../../desk/work-page.module.css';
import { LinkDialog } from '../../call/link-dialog.tsx';
import type { Person } from '../../session/store.ts';
import { JurorDialog } from './juror-dialog.tsx';
import { LettersPart } from './letters-part.tsx';
import { loadOf, type PartProps } from './pairs.ts';

type JurorView = JuryView['jurors'][number];

/** Everybody in the jury, how far each is, and the way to invite and change them. */
export function JurorsPart({ person, ...part }: PartProps & { readonly person: Person }) {
  const t = useMessages();
  const { view } = part;
  const [open, setOpen] = useState<JurorView | 'new' | null>(null);
  const [link, setLink] = useState<{ readonly name: string; readonly link: string } | null>(null);
  const stateOf = ({ leftAt, seenAt, openedAt, erasedAt }: JurorView) =>
    erasedAt !== null ? t('jury.state.erased', { time: localTime(t.language, erasedAt) }) : leftAt !== null ? t('jury.state.left') : seenAt !== null ? t('jury.state.seen', { time: localTime(t.language, seenAt) }) : openedAt !== null ? t('jury.state.opened', { time: localTime(t.language, openedAt) }) : t('jury.state.invited');
  const answerOf = ({ answer, answeredAt, leftAt }: JurorView) => (leftAt !== null && answer === null ? '' : answer === null || answeredAt === null ? t('jury.answer.none') : `${t(`jury.answer.${answer}`)}, ${localTime(t.language, answeredAt)}`);
  const letterOf = ({ kind, state, at }: NonNullable<JurorView['letter']>) => `${t(kind === 'jury.invited' ? 'jury.letter.invited' : 'jury.letter.reviews')} · ${t(`message.is.${state}`)} · ${localTime(t.language, at)}`;
  const erased = view.jurors.filter(({ erasedAt }) => erasedAt !== null).length;
  const backgroundOf = (id: string | null) => textIn(view.jury.backgrounds.find((one) => one.id === id)?.title ?? {}, t.language, view.reference);
  return (
    <div className={season.page}>
      <div><Button tone="primary" onClick={() => setOpen('new')}>{t('jury.invite')}</Button></div>
      <LettersPart id={part.id} view={view} />
      {erased === 0 ? null : <p role="status">{t('jury.erasedText', { n: erased })}</p>}
      <DataTable<JurorView>
        caption={t('jury.jurors')} rows={[...view.jurors]} keyOf={({ id }) => id} empty={t('jury.noJurors')}
        columns={[
          {
            name: 'name', head: t('jury.name'), isHead: true, value: ({ juror }) => juror.name,
            shows: (juror) => <><Button tone="quiet" onClick={() => setOpen(juror)}>{juror.juror.name}</Button><div className={season.soft}>{juror.juror.organisation}</div></>,
          },
          { name: 'languages', head: t('jury.languages'), value: ({ juror }) => juror.languages.join(', '), shows: ({ juror }) => juror.languages.join(', ') },
          { name: 'countries', head: t('jury.countries'), value: ({ juror }) => juror.countries.join(' '), shows: ({ juror }) => juror.countries.map((one) => countryName(one, t.language)).join(', ') },
          ...(view.jury.backgrounds.length === 0 ? [] : [{ name: 'background', head: t('jury.background'), value: ({ juror }: JurorView) => backgroundOf(juror.background), shows: ({ juror }: JurorView) => backgroundOf(juror.background) }]),
          ...(isInPairs(view) ? [] : [{ name: 'load', head: t('jury.load'), isNumber: true, value: ({ id }: JurorView) => loadOf(view, id).done, shows: ({ id }: JurorView) => { const { done, assigned } = loadOf(view, id); return `${done} / ${assigned}`; } }]),
          { name: 'letter', head: t('jury.letter'), value: ({ letter }) => letter?.at ?? null, shows: ({ letter }) => (letter === null ? t('jury.none') : <Link href={`/messages/${letter.batchId}`}>{letterOf(letter)}</Link>) },
          { name: 'answer', head: t('jury.answer'), value: answerOf, shows: (juror) => <>{answerOf(juror)}<div className={season.soft}>{stateOf(juror)}</div></> },
        ]}
      />
      {open === null ? null : (
        <JurorDialog
          {...part} juror={open === 'new' ? null : open} mayErase={may(person.role, 'person.erase')} mayList={may(person.role, 'person.read')} onClose={() => setOpen(null)}
          onLink={(name, made) => { setOpen(null); setLink({ name, link: made }); }}
        />
      )}
      {link === null ? null : <LinkDialog {...link} text={t('jury.linkText')} onClose={() => setLink(null)} />}
    </div>
  );
}
