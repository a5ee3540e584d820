import { callTableWord } from '@tabarman/shared/call-table/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { api, signedIn } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { problem } from '../../edge/problem.ts';
import type { Converter } from '../exchange/ports.ts';
import type { CallTables } from './service.ts';

export interface CallTableRouteParts {
  readonly callTables: CallTables;
  readonly converter: Converter;
}

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', json: 'application/json;charset=utf-8' } as const;

export function callTableRoutes({ callTables, converter }: CallTableRouteParts) {
  return {
    write: api.callTables.write.use(signedIn).handler(async ({ input: { id, table, format, language }, context }) => {
      const made = await callTables.make(id, table, language, context.signedIn.id);
      if (made === null) throw problem('not_found');
      if (made === 'decision_busy') throw problem(made);
      const { call: { slug, call }, tables, data } = made;
      const title = `${textIn(call.title, language, call.reference)} – ${callTableWord(language, table)}`;
      const sent = (bytes: string | Uint8Array<ArrayBuffer>) => ({ headers: { 'content-disposition': disposition(title, format) }, body: new File([bytes], `${table}.${format}`, { type: types[format] }) });
      if (format === 'json') return sent(JSON.stringify({ format: `tabarman-${table}`, version: 1, call: { slug, title: call.title }, ...data }, null, 2));
      const converted = await converter.convert({ do: 'tables', format, tables: { title, language, sheets: tables, bars: { title: '', values: [] } } });
      if (converted?.did !== 'written') throw problem('try_again');
      return sent(new Uint8Array(converted.bytes));
    }),
  };
}
