import { type FormEvent, useState } from 'react';
import type { Failure } from './api.ts';

interface Form {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly submit: (event: FormEvent) => void;
}

/** Sends a form once at a time; keeps why it was refused until it is sent again. */
export function useForm(send: () => Promise<Failure | null>): Form {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    void send().then((refused) => {
      setBusy(false);
      setFailure(refused);
    });
  };
  return { isBusy, failure, submit };
}
