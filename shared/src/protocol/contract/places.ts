import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { countryCodes, regionCodes } from '../../place/codes.ts';
import { base, id, open } from './base.ts';

/** Where players can be from, in one language and its order. `language` tells when the name of a university is in another one. */
const places = z.strictObject({
  countries: z.array(z.strictObject({ code: z.enum(countryCodes), name: z.string() })),
  regions: z.array(z.strictObject({ code: z.enum(regionCodes), name: z.string() })),
  universities: z.array(z.strictObject({
    id, region: z.enum(regionCodes), name: z.string(), language: languageSchema, aliases: z.array(z.string()).describe('What else they are called'),
  })),
});
export type Places = z.infer<typeof places>;

export const placesContract = {
  list: base.route({ method: 'GET', path: '/places/{language}', tags: ['places'], summary: 'Countries, regions and universities that players can be from', ...open })
    .input(z.strictObject({ language: languageSchema })).output(places),
};
