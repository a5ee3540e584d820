import { formatList } from '@tabarman/shared/language/list.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { sealedWords } from './sealed-words.ts';
import { TermsForm } from './terms-form.tsx';
import { Views } from './views.tsx';

type Sealing = Awaited<ReturnType<typeof api.envelopes.get>>;

interface SealedPartProps {
  readonly questId: string;
  readonly me: string;
  readonly sealing: Sealing;
  readonly envelope: NonNullable<Sealing['envelope']>;
  readonly onChanged: () => void;
}

/** A quest that is sealed: its terms, for who may change them, and its views. */
export function SealedPart({ questId, me, sealing: { people, views }, envelope, onChanged }: SealedPartProps) {
  const t = useMessages();
  const [isAsking, setAsking] = useState(false);
  const { opensAt, named, isNamed, isUnlocked } = envelope;
  const mayChange = isNamed && people.length > 0;
  const open = async () => {
    const done = await outcomeOf(api.envelopes.open({ id: questId, secondKey: null }));
    if (!done.ok) return showToast(failureText(t, done.failure));
    return onChanged();
  };
  return (
    <>
      <p><b>{sealedWords(t, envelope)}</b></p>
      {mayChange ? (
        <>
          <TermsForm
            me={me}
            people={people}
            first={{ opensAt, named: named.map(({ id }) => id) }}
            label={t('word.save')}
            send={async (terms) => {
              const changed = await outcomeOf(api.envelopes.change({ id: questId, opensAt: terms.opensAt, named: terms.named }));
              if (!changed.ok) return changed.failure;
              showToast(t('word.saved'));
              onChanged();
              return null;
            }}
          />
          {isUnlocked ? <div><Button tone="danger" onClick={() => setAsking(true)}>{t('envelope.openNow')}</Button></div> : null}
        </>
      ) : <p>{t('envelope.closedText', { when: localTime(t.language, opensAt), names: formatList(t.language, named.flatMap(({ name }) => name ?? [])) })}</p>}
      {isNamed ? <Views views={views} /> : null}
      <ConfirmDialog isOpen={isAsking} title={t('envelope.openTitle')} confirmLabel={t('envelope.openNow')} cancelLabel={t('word.cancel')} isDangerous onConfirm={() => void open()} onClose={() => setAsking(false)}>
        <p>{t('envelope.openText')}</p>
      </ConfirmDialog>
    </>
  );
}
