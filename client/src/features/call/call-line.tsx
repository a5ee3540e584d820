import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CallSummary } from '@tabarman/shared/protocol/contract/calls.ts';
import own from '../../desk/own-list.module.css';
import { LinkButton } from '../../desk/link-button.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';

interface CallLineProps {
  readonly call: CallSummary;
  /** Of its title: below what it stands. */
  readonly heading: 'h2' | 'h3';
}

/** A call among others. */
export function CallLine({ call: { id, title, reference, kind, published, worksEnd, updatedAt }, heading: Heading }: CallLineProps) {
  const t = useMessages();
  const ends = worksEnd === null ? null : t('call.worksUntil', { time: localTime(t.language, worksEnd) });
  return (
    <li className={own.line}>
      <div className={own.what}>
        <Heading>{textIn(title, t.language, reference)} <Badge tone={published === null ? 'plain' : 'notice'}>{published === null ? t('season.notPublic') : t('season.isPublic')}</Badge></Heading>
        <p className={own.facts}>{[t(`call.kind.${kind}`), ends ?? t('season.changedAt', { time: localTime(t.language, updatedAt) })].join(' · ')}</p>
      </div>
      <LinkButton href={`/calls/${id}`}>{t('call.open')}</LinkButton>
    </li>
  );
}
