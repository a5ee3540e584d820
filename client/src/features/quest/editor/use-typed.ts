import { useState } from 'react';

/**
 * A field in which not every text fits: what is typed stays as it is typed, and is taken over whenever it fits. `take` says
 * whether it does.
 */
export function useTyped(value: string, take: (text: string) => boolean) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly fits: boolean } | null>(null);
  return {
    fits: typed?.fits ?? true,
    control: {
      value: typed?.text ?? value,
      onChange: ({ target }: { readonly target: { readonly value: string } }) => setTyped({ text: target.value, fits: take(target.value) }),
      onBlur: () => setTyped((last) => (last?.fits === false ? last : null)),
    },
  };
}
