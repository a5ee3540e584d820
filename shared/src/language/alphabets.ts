/** Latin as English orders it. */
export const latin = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The Uzbek Latin alphabet: oʻ gʻ sh ch are letters and come last. c and w stand where foreign names need them. */
export const uzbekLatin = [...Array.from('abcdefghijklmnopqrstuvwxyz'), 'oʻ', 'gʻ', 'sh', 'ch'];

/** One order that agrees with the Kyrgyz, Tajik and Russian alphabets at once; ў of Uzbek names stands after у. */
export const cyrillic = Array.from('абвгғдеёжзиӣйкқлмнңоөпрстуӯүўфхҳцчҷшщъыьэюя');

/** The Uzbek Cyrillic alphabet, ў қ ғ ҳ last; letters of the neighbours stand after their plain ones. */
export const uzbekCyrillic = Array.from('абвгдеёжзиӣйклмнңоөпрстуӯүфхцчҷшщъыьэюяўқғҳ');
