/** Licences under which a work may be passed on, by their SPDX names. */
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0'] as const;
export type Licence = (typeof licences)[number];

/** Where the text of a licence is. */
export function licenceUrl(licence: Licence): string {
  return licence === 'CC0-1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : `https://creativecommons.org/licenses/${licence.replace(/^CC-/, '').replace(/-4\.0$/, '').toLowerCase()}/4.0/`;
}

/** As it is written: `CC BY-SA 4.0`. */
export const licenceName = (licence: Licence): string => licence.replace(/^CC-?/, licence === 'CC0-1.0' ? 'CC' : 'CC ').replace(/-(?=[14]\.0$)/, ' ');
