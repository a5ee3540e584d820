/** The languages of the product, in the order they are offered. `uz` is Uzbek in Latin script. */
export const languages = ['ky', 'tg', 'uz', 'ru', 'en'] as const;

export type Language = (typeof languages)[number];
