import type { Places } from '@tabarman/shared/protocol/contract/places.ts';

type University = Places['universities'][number];

const plainLetters: Readonly<Record<string, string>> = { ё: 'е', ң: 'н', ө: 'о', ү: 'у', ғ: 'г', ӣ: 'и', қ: 'к', ӯ: 'у', ҳ: 'х', ҷ: 'ч' };

/** As it is typed on a phone that lacks letters: no case, no apostrophes, no letters of one language only. */
function plain(text: string): string {
  return text.toLowerCase().replace(/['’‘`ʻʼ«»“”".,-]/g, '').replace(/[ёңөүғӣқӯҳҷ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Those that hold every word of the search in their names, the ones of the own region and country first. */
export function findUniversities(all: readonly University[], search: string, near: string | null): University[] {
  const words = plain(search).split(/\s+/).filter((word) => word !== '');
  const found = all.filter(({ name, aliases }) => {
    const text = plain([name, ...aliases].join(' '));
    return words.every((word) => text.includes(word));
  });
  const distance = ({ region }: University) => (region === near ? 0 : region.slice(0, 2) === near?.slice(0, 2) ? 1 : 2);
  return found.toSorted((a, b) => distance(a) - distance(b));
}
