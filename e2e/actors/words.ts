import type { Language } from '@tabarman/shared/kernel/language.ts';
import { en as deskEn } from '../../client/src/i18n/desk/en.ts';
import { ky as deskKy } from '../../client/src/i18n/desk/ky.ts';
import { ru as deskRu } from '../../client/src/i18n/desk/ru.ts';
import { tg as deskTg } from '../../client/src/i18n/desk/tg.ts';
import { uz as deskUz } from '../../client/src/i18n/desk/uz.ts';
import { en as phoneEn } from '../../client/src/i18n/phone/en.ts';
import { ky as phoneKy } from '../../client/src/i18n/phone/ky.ts';
import { ru as phoneRu } from '../../client/src/i18n/phone/ru.ts';
import { tg as phoneTg } from '../../client/src/i18n/phone/tg.ts';
import { uz as phoneUz } from '../../client/src/i18n/phone/uz.ts';
import { en as projectorEn } from '../../client/src/i18n/projector/en.ts';
import { ky as projectorKy } from '../../client/src/i18n/projector/ky.ts';
import { ru as projectorRu } from '../../client/src/i18n/projector/ru.ts';
import { tg as projectorTg } from '../../client/src/i18n/projector/tg.ts';
import { uz as projectorUz } from '../../client/src/i18n/projector/uz.ts';

/** What the screens say, so that a journey reads them as a person does. */
export const phoneWords = { ky: phoneKy, tg: phoneTg, uz: phoneUz, ru: phoneRu, en: phoneEn } satisfies Record<Language, object>;
export const deskWords = { ky: deskKy, tg: deskTg, uz: deskUz, ru: deskRu, en: deskEn } satisfies Record<Language, object>;
export const projectorWords = { ky: projectorKy, tg: projectorTg, uz: projectorUz, ru: projectorRu, en: projectorEn } satisfies Record<Language, object>;
