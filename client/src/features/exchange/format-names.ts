import type { ExportFormat, ImportFormat } from '@tabarman/shared/exchange/formats.ts';

/** Names of formats: the same in every language. */
export const importFormatNames: Readonly<Record<ImportFormat, string>> = {
  'tabarman-xlsx': 'XLSX', 'tabarman-json': 'ZIP', kahoot: 'Kahoot XLSX', blooket: 'Blooket CSV', gift: 'GIFT', aiken: 'Aiken', moodle: 'Moodle XML',
  'chgk-4s': '.4s', 'chgk-db': 'db.chgk.info', siq: 'SIGame .siq',
};

export const exportFormatNames: Readonly<Record<ExportFormat, string>> = { xlsx: 'XLSX', json: 'ZIP', '4s': '.4s', gift: 'GIFT', 'players-pdf': 'PDF', 'host-pdf': 'PDF' };
