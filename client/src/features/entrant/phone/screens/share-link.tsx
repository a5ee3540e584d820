import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';

interface ShareLinkProps {
  readonly link: string;
  readonly title: string;
}

/** Hands a link to another app where the phone can, else to the clipboard, else to be copied by hand. */
export function ShareLink({ link, title }: ShareLinkProps) {
  const say = useEntrantMessages();
  const [state, setState] = useState<'none' | 'copied' | 'byHand'>('none');
  const share = async () => {
    try {
      if (typeof navigator.share === 'function') return await navigator.share({ title, url: link });
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch (error) {
      // Somebody who closed the list of apps has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setState('byHand');
    }
  };
  return (
    <>
      <Button isWide onClick={() => void share()}>{say('enter.share')}</Button>
      <p role="status">{state === 'copied' ? say('enter.copied') : null}</p>
      {state === 'byHand' ? <Field label={say('enter.share')} value={link} readOnly onFocus={({ target }) => target.select()} /> : null}
    </>
  );
}
