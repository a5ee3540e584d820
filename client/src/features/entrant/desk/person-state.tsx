import type { EntrantView } from '@tabarman/shared/entrant/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';

/** Whether somebody is ready, what is missing, and what stands against entering. */
export function PersonState({ person: { isErased, missing, reasons, isOldEnough } }: { readonly person: EntrantView }) {
  const t = useMessages();
  if (isErased) return <Badge>{t('entrant.erased')}</Badge>;
  return (
    <>
      {missing.length + reasons.length === 0 ? <Badge tone="right">{t('entrant.ready')}</Badge> : null}{' '}
      {missing.length === 0 ? null : <Badge tone="notice">{t('entrant.lacks', { list: missing.map((lack) => t(`entrant.lack.${lack}`)).join(', ') })}</Badge>}{' '}
      {reasons.map((reason) => <Badge key={reason} tone="wrong">{t(`entrant.reason.${reason}`)}</Badge>)}{' '}
      {isOldEnough === true ? <Badge>{t('entrant.oldEnough')}</Badge> : null}
    </>
  );
}
