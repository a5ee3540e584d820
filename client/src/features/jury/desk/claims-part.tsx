import { useState } from 'react';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { api } from '../../../desk/api.ts';
import season from '../../../desk/work-page.module.css';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import type { PartProps } from './pairs.ts';

type Claim = JuryView['claims'][number];

/** JU28: whom those who make works named, what waits for an organiser first. */
export function ClaimsPart({ id, view, act }: PartProps) {
  const t = useMessages();
  const [asked, setAsked] = useState<{ readonly claim: Claim; readonly isHolding: boolean } | null>(null);
  const nameOf = (jurorId: string) => view.jurors.find((one) => one.id === jurorId)?.juror.name ?? '';
  const workOf = (workId: string) => {
    const work = view.works.find((one) => one.id === workId);
    return work ? `${work.number}. ${work.title}` : '';
  };
  const inOrder = view.claims.toSorted((a, b) => Number(b.state === 'waits') - Number(a.state === 'waits'));
  return (
    <div className={season.page}>
      <p className={season.soft}>{t('jury.claimsText')}</p>
      {inOrder.length === 0 ? <p>{t('jury.claimsNone')}</p> : inOrder.map((claim) => (
        <Card key={claim.id}>
          <div className={season.stack}>
            <h3>{claim.name} <Badge tone={claim.state === 'waits' ? 'notice' : claim.state === 'holds' ? 'right' : 'wrong'}>{t(`jury.claimState.${claim.state}`)}</Badge></h3>
            <p>{t('jury.work')} {workOf(claim.workId)} · {t(`jury.type.${claim.type}`)}</p>
            <p>{claim.words}</p>
            <p className={season.soft}>{[claim.by ?? '', localTime(t.language, claim.at), claim.answeredBy === null ? '' : t('jury.claimAnswered', { name: claim.answeredBy, reason: claim.reason })].filter((part) => part !== '').join(' · ')}</p>
            {claim.state === 'over' ? null : <p>{claim.jurorIds.length === 0 ? t('jury.claimNobody') : t('jury.claimBars', { names: claim.jurorIds.map(nameOf).join(', ') })}</p>}
            {claim.state === 'over' ? null : (
              <div className={season.actions}>
                <Button tone={claim.state === 'waits' ? 'primary' : 'secondary'} onClick={() => setAsked({ claim, isHolding: true })}>{t('jury.claimHold')}</Button>
                <Button onClick={() => setAsked({ claim, isHolding: false })}>{t('jury.claimBack')}</Button>
              </div>
            )}
          </div>
        </Card>
      ))}
      {asked === null ? null : (
        <AnswerDialog
          view={view} claim={asked.claim} isHolding={asked.isHolding} onClose={() => setAsked(null)}
          onAnswer={async (answer) => {
            if (await act(api.jury.answerClaim({ id, claimId: asked.claim.id, isHolding: asked.isHolding, ...answer }))) setAsked(null);
          }}
        />
      )}
    </div>
  );
}

interface AnswerDialogProps {
  readonly view: JuryView;
  readonly claim: Claim;
  readonly isHolding: boolean;
  readonly onClose: () => void;
  readonly onAnswer: (answer: { readonly jurorIds: string[]; readonly reason: string }) => Promise<void>;
}

function AnswerDialog({ view, claim, isHolding, onClose, onAnswer }: AnswerDialogProps) {
  const t = useMessages();
  const [jurorIds, setJurorIds] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const does = t(isHolding ? 'jury.claimHold' : 'jury.claimBack');
  return (
    <Dialog
      isOpen title={`${does}: ${claim.name}`} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button tone={isHolding ? 'primary' : 'danger'} disabled={!isHolding && reason.trim() === ''} onClick={() => void onAnswer({ jurorIds: [...jurorIds], reason: reason.trim() })}>{does}</Button></>}
    >
      <div className={season.page}>
        <p>{claim.words}</p>
        {isHolding ? (
          <Ticks legend={t('jury.claimWho')} offered={view.jurors.filter((one) => one.leftAt === null && !claim.jurorIds.includes(one.id)).map((one) => ({ value: one.id, label: one.juror.name }))} value={jurorIds} onChange={setJurorIds} />
        ) : <Field label={t('jury.claimReason')} value={reason} maxLength={1_000} onChange={({ target }) => setReason(target.value)} />}
      </div>
    </Dialog>
  );
}
