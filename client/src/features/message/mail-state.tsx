import { useMessages } from '../../i18n/desk/messages.ts';
import { localTime } from '../../i18n/local-time.ts';
import { Banner } from '../../ui/banner.tsx';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';

/** That no letters go out, and why. */
export function MailState({ hasServer, halt }: Pick<BatchPage, 'hasServer' | 'halt'>) {
  const t = useMessages();
  if (!hasServer) return <Banner>{t('message.noServer')}</Banner>;
  return halt ? <Banner tone="alarm">{t('message.halt', { why: t(`error.mail_${halt.fault}`), time: localTime(t.language, halt.until) })}</Banner> : null;
}
