import { useMessages } from '../../../../i18n/phone/messages.ts';
import type { GoodbyeReason } from '../../../../link/link-status.ts';
import { Button } from '../../../../ui/button.tsx';
import { Band } from '../band.tsx';
import { Heading } from '../heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** The connection was ended on purpose: says why, and the way on. */
export function Ended({ reason }: { readonly reason: GoodbyeReason }) {
  const t = useMessages();
  const { link, startOver, comeBack } = usePhone();
  switch (reason) {
    case 'opened_elsewhere':
      return (
        <>
          <Band />
          <Heading>{t('elsewhere.title')}</Heading>
          <Button tone="primary" isWide onClick={link.reopen}>{t('elsewhere.here')}</Button>
        </>
      );
    case 'removed':
      return (
        <>
          <Band />
          <Heading>{t('error.seat_removed')}</Heading>
          <p>{t('removed.mistake')}</p>
          <Button isWide onClick={comeBack}>{t('word.tryAgain')}</Button>
          <Button isWide onClick={startOver}>{t('end.another')}</Button>
        </>
      );
    case 'signed_out':
    case 'withdrawn':
    case 'misbehaved':
      return (
        <>
          <Band />
          <Heading>{t('error.internal')}</Heading>
          <Button tone="primary" isWide onClick={link.reopen}>{t('word.tryAgain')}</Button>
        </>
      );
  }
}
