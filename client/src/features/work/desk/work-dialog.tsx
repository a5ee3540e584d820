import type { Call } from '@tabarman/shared/call/schema.ts';
import type { WorkSummary } from '@tabarman/shared/work/views.ts';
import { useCallback } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ShownFields } from '../shown-fields.tsx';

interface WorkDialogProps {
  readonly callId: string;
  readonly call: Call;
  readonly work: WorkSummary;
  readonly onClose: () => void;
}

/** What was handed in last, with everything that was filled in. */
export function WorkDialog({ callId, call, work, onClose }: WorkDialogProps) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.works.get({ id: callId, workId: work.id })), [callId, work.id]);
  const [loading, again] = useLoad(load);
  return (
    <Dialog isOpen title={`${work.number}. ${work.title ?? ''}`} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <Loaded loading={loading} onTryAgain={again}>
        {(shown) => <ShownFields heading="h3" work={shown} call={call} language={t.language} total={({ n }) => t('work.total', { n, currency: call.currency })} />}
      </Loaded>
    </Dialog>
  );
}
