import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

interface FileButtonProps {
  readonly children: ReactNode;
  readonly tone?: 'primary' | 'secondary';
  readonly isBusy?: boolean;
  /** Told as bytes, whatever the device takes the file for. */
  readonly onFile: (file: File) => void;
}

/** Chooses one file; the same one can be chosen again. */
export function FileButton({ children, tone = 'secondary', isBusy = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button tone={tone} isBusy={isBusy} onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(new File([file], 'file', { type: 'application/octet-stream' }));
        }}
      />
    </>
  );
}
