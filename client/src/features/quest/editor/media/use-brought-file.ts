import { useEffect, useEffectEvent, useState } from 'react';

const isMedia = (file: File) => /^(image|audio)\//.test(file.type);

/** Takes a picture or a sound that is dropped anywhere on the page, or pasted, and says whether one is over it. */
export function useBroughtFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((file: File | undefined) => {
    if (!file || document.querySelector('dialog[open]')) return false;
    onFile(file);
    return true;
  });
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      // Beside its place the browser would leave the page and show the file.
      if (hasFiles(event)) event.preventDefault();
      take(event.dataTransfer?.files[0]);
    };
    const paste = (event: ClipboardEvent) => {
      // Words that are pasted are none of this.
      if (take(Array.from(event.clipboardData?.files ?? []).find(isMedia))) event.preventDefault();
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}
