import { useState } from 'react';
import { failureText } from '../../desk/failure-text.ts';
import type { Failure } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { type KeyFailure, type Proof, prove } from './device-key.ts';

interface PasskeyButtonProps {
  readonly children: string;
  /** Uses the proof; answers why it was refused, or null. */
  readonly onProof: (proof: Proof) => Promise<Failure | null>;
}

/** Asks the device for a passkey, and says what came of it. */
export function PasskeyButton({ children, onProof }: PasskeyButtonProps) {
  const t = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<KeyFailure | null>(null);
  const press = async () => {
    setBusy(true);
    const proven = await prove();
    const refused = proven.ok ? await onProof(proven.data) : proven.failure;
    setBusy(false);
    setFailure(refused);
  };
  return (
    <>
      <Button isWide isBusy={isBusy} onClick={() => void press()}>{children}</Button>
      <p role="alert">{failure === null ? null : failure === 'left' ? t('passkey.left') : failureText(t, failure)}</p>
    </>
  );
}
