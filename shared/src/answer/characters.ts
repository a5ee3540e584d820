/** Everything that is typed for an apostrophe, from the straight one and the backtick to the letters of Uzbek. */
export const apostrophes =
  /[`\u00B4\u02B0\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018-\u201B\u2032\u2035\uA78B\uA78C\uFF07]/g;

export const hyphens = /[\u2010-\u2015\u2043\u2212\u30FC\uFE58\uFE63\uFF0D]/g;

/** Zero-width and direction characters, soft hyphens, variation selectors and the like, and the stress marks of dictionaries. */
export const ignorable = /\p{Default_Ignorable_Code_Point}|\u0300|\u0301/gu;

/** Latin letters that slip into a Cyrillic word when the keyboard was not switched in time. */
export const cyrillicTwins: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', i: 'и', k: 'к', m: 'м', o: 'о', p: 'р', x: 'х', y: 'у',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
};
