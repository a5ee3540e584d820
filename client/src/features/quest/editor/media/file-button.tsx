import { useRef } from 'react';
import { Button } from '../../../../ui/button.tsx';

interface FileButtonProps {
  readonly accept: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
}

export const PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';
export const SOUNDS = 'audio/mpeg,audio/mp4,audio/ogg,audio/wav,.mp3,.m4a,.ogg,.opus,.wav';

/** Chooses one file. */
export function FileButton({ accept, label, isDisabled = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input} type="file" hidden accept={accept} aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after it failed.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
