import { useEffect } from 'react';

/** Keys 1 to 8 choose what stands in that place, for a phone with a keyboard; not while somebody is typing. */
export function useDigitKeys(count: number, onDigit: (index: number) => void): void {
  useEffect(() => {
    const press = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      const index = '12345678'.indexOf(key);
      if (index < 0 || index >= count || ctrlKey || altKey || metaKey || target instanceof HTMLInputElement) return;
      onDigit(index);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
