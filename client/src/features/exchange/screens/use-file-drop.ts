import { useEffect, useEffectEvent } from 'react';

/** Takes files that are dropped anywhere on the page: beside the place meant for them the browser would leave the page and show them. */
export function useFileDrop(onOver: (isOver: boolean) => void, onFiles: (files: FileList | undefined) => void): void {
  const over = useEffectEvent(onOver);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault();
      over(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another is no leaving.
      if (event.relatedTarget === null) over(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      over(false);
      take(event.dataTransfer?.files);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
