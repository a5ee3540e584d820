/** Files that can be read, told apart by what is in them. */
export const importFormats = ['tabarman-xlsx', 'tabarman-json', 'kahoot', 'blooket', 'gift', 'aiken', 'moodle', 'chgk-4s', 'chgk-db', 'siq'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Files that can be made of a quest, with the ending of their names and their media type. */
export const exportFormats = {
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isOfOneLanguage: false },
  json: { ending: 'zip', type: 'application/zip', isOfOneLanguage: false },
  '4s': { ending: '4s', type: 'text/plain; charset=utf-8', isOfOneLanguage: true },
  gift: { ending: 'gift.txt', type: 'text/plain; charset=utf-8', isOfOneLanguage: true },
  'players-pdf': { ending: 'pdf', type: 'application/pdf', isOfOneLanguage: true },
  'host-pdf': { ending: 'pdf', type: 'application/pdf', isOfOneLanguage: true },
} as const satisfies Record<string, { ending: string; type: string; isOfOneLanguage: boolean }>;
export type ExportFormat = keyof typeof exportFormats;
