import type { CourseStage } from '@tabarman/shared/protocol/contract/course.ts';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { askFile } from '../../../../link/ask.ts';
import { Button } from '../../../../ui/button.tsx';
import { errorText } from '../error-text.ts';
import { useAct } from '../keeper-context.tsx';
import { useRegistrant } from '../registrant-context.tsx';
import { saveFile } from '../../../../link/save-file.ts';

interface CertificateButtonProps {
  readonly stage: string;
  readonly certificate: CourseStage['certificates'][number];
}

/** An own certificate, drawn in the language that is read when it is asked for. */
export function CertificateButton({ stage, certificate: { kind, board, place, table } }: CertificateButtonProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const { isBusy, error, run } = useAct();
  const save = () => run(async () => {
    const reply = await askFile(`registering/${registrant.slug}/course/${stage}/certificate`, { key: registrant.key, kind, board, language: t.language });
    if (!reply.ok) return reply.error;
    saveFile(reply.data, `tabarman-${kind}.pdf`);
    return null;
  });
  return (
    <>
      <Button isBusy={isBusy} onClick={() => void save()}>{say(`enter.certificate.${kind}`, { place: place ?? '' })}{table === null ? '' : ` · ${table}`}</Button>
      <p role="alert">{error ? errorText(t, say, error) : null}</p>
    </>
  );
}
