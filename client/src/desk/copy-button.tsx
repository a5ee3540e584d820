import type { ReactNode } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** Copies a text, and says whether it could. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const t = useMessages();
  const copy = () =>
    copyText(text).then(
      () => showToast(t('word.copied')),
      () => showToast(t('copy.failed')),
    );
  return <Button onClick={() => void copy()}>{children}</Button>;
}

/** In a hall the desk is often opened over plain http, where browsers offer no clipboard: there the old way is left. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'heard';
  document.body.append(holder);
  holder.select();
  const isCopied = document.execCommand('copy');
  holder.remove();
  if (!isCopied) throw new Error('the browser does not copy');
}
