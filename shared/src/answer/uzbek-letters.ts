// The 1995 Latin and the 1940 Cyrillic alphabet of Uzbek; the apostrophe stands for oʻ gʻ and the tutuq belgisi alike.

export const cyrillicVowels = 'аеёиоуўэюяы';
export const latinVowels = 'aeiou';

export const toLatin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'j', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 's', ч: 'ch', ш: 'sh', щ: 'sh', ъ: 'ʼ', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya',
  ў: 'oʻ', қ: 'q', ғ: 'gʻ', ҳ: 'h',
};

export const toCyrillic: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'с', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'ҳ', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'қ',
  r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'х', y: 'й', z: 'з', "'": 'ъ',
  "s'h": 'сҳ', "yo'": 'йў', "o'": 'ў', "g'": 'ғ', sh: 'ш', ch: 'ч', yo: 'ё', yu: 'ю', ya: 'я', ye: 'ье',
};

/** Words whose spelling does not follow the letters. */
export const latinExceptions: ReadonlyMap<string, string> = new Map([
  ['сентябрь', 'sentabr'], ['октябрь', 'oktabr'], ['сентябр', 'sentabr'], ['октябр', 'oktabr'],
]);

export const cyrillicExceptions: ReadonlyMap<string, string> = new Map([
  ['rayon', 'район'], ['obyekt', 'объект'], ['subyekt', 'субъект'], ['yanvar', 'январь'], ['fevral', 'февраль'], ['aprel', 'апрель'],
  ['iyun', 'июнь'], ['iyul', 'июль'], ['sentabr', 'сентябрь'], ['oktabr', 'октябрь'], ['noyabr', 'ноябрь'], ['dekabr', 'декабрь'],
]);

/** Letters of the Turkish keyboard and of the alphabet drafts that stand for Uzbek ones. */
export const latinVariants: Readonly<Record<string, string>> = {
  ş: 'sh', ç: 'ch', ö: "o'", õ: "o'", ó: "o'", ŏ: "o'", ō: "o'", ğ: "g'", ǵ: "g'", ḡ: "g'", ġ: "g'", ñ: 'ng', ı: 'i',
};
