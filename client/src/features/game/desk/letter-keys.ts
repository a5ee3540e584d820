import { useState } from 'react';

const place = 'tabarman.letterKeys';

/** Whether letters work as keys of the desk: speech input types letters, so they can be switched off on this device. */
export function useLetterKeys(): readonly [isOn: boolean, set: (isOn: boolean) => void] {
  const [isOn, setOn] = useState(remembered);
  const set = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(place, next ? 'on' : 'off');
    } catch {
      // Storage is refused in some private windows: the choice then holds until the page is closed.
    }
  };
  return [isOn, set];
}

function remembered(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}
