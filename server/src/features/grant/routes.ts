import { grantData, grantTables } from '@tabarman/shared/grant/tables.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { Buckets } from '../../edge/limits.ts';
import { askerFrom, told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Converter } from '../exchange/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { OwnGrants } from './own-grants.ts';
import type { GrantRow } from './ports.ts';
import type { GrantDesk } from './service.ts';

/** What one device sends at most: a report is saved as it is written. */
const SENDS = { burst: 60, perSecond: 2 };

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', json: 'application/json;charset=utf-8' } as const;

export interface GrantRouteParts {
  readonly grantDesk: GrantDesk;
  readonly ownGrants: OwnGrants;
  readonly converter: Converter;
  readonly clock: Clock;
}

interface Which { readonly id: string; readonly grantId: string }

export function grantRoutes({ grantDesk, converter }: GrantRouteParts) {
  async function board(id: string) {
    const found = await grantDesk.board(id);
    if (!found) throw problem('not_found');
    return found;
  }

  /** A26: whoever changes something of a grant answers for its country. */
  async function change(person: Standing, { id, grantId }: Which, act: (row: GrantRow) => Promise<ErrorCode | null>) {
    const row = await grantDesk.byId(grantId);
    if (!row || row.callId !== id) throw problem('not_found');
    mustAnswerFor(person, [row.work.country]);
    const refused = await act(row);
    if (refused) throw problem(refused);
    const grant = (await board(id)).grants.find((one) => one.id === grantId);
    if (!grant) throw problem('not_found');
    return grant;
  }

  return {
    list: api.grants.list.use(signedIn).handler(({ input }) => board(input.id)),

    drawUp: api.grants.drawUp.use(signedIn).handler(async ({ input: { id }, context }) => {
      mustAnswerFor(context.signedIn, await grantDesk.countries(id));
      const refused = await grantDesk.drawUp(id);
      if (refused) throw problem(refused);
      return board(id);
    }),

    change: api.grants.change.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.change(row, input.number, input.terms, input.note))),
    sign: api.grants.sign.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.sign(row, input.number, input.on))),
    end: api.grants.end.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.end(row, input.end))),
    pay: api.grants.pay.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.pay(row, input.tranche, input.on))),
    act: api.grants.act.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.act(row, input.report, { act: input.act, comment: input.comment, until: input.until }))),
    addPublication: api.grants.addPublication.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.addPublication(row, input.publication))),
    changePublication: api.grants.changePublication.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.changePublication(row, input.publicationId, input.publication))),
    read: api.grants.read.use(signedIn).handler(({ input, context }) => change(context.signedIn, input, (row) => grantDesk.read(row, input.publicationId, input.reading))),

    write: api.grants.write.use(signedIn).handler(async ({ input: { id, format, language } }) => {
      const found = await board(id);
      const title = `${textIn(found.call.title, language, 'ru')} – ${grantWord(language, 'grants')}`;
      const headers = { 'content-disposition': disposition(title, format) };
      if (format === 'json') return { headers, body: new File([JSON.stringify(grantData(found), null, 2)], 'grants.json', { type: types.json }) };
      const converted = await converter.convert({ do: 'tables', format, tables: { title, language, sheets: grantTables(found, language), bars: { title: '', values: [] } } });
      if (converted?.did !== 'written') throw problem('try_again');
      return { headers, body: new File([new Uint8Array(converted.bytes)], `grants.${format}`, { type: types[format] }) };
    }),
  };
}

export function ownGrantRoutes({ ownGrants, clock }: GrantRouteParts) {
  const sends = new Buckets(SENDS, clock);

  const asker = (own: Pick<Asker, 'slug' | 'key'>, context: ApiContext) => askerFrom(sends, own, context);

  return {
    list: api.ownGrants.list.handler(async ({ input, context }) => told(await ownGrants.list(await asker(input, context)))),
    save: api.ownGrants.save.handler(async ({ input, context }) => told(await ownGrants.save(await asker(input, context), input.grantId, input.report, input.saves, input.content))),
    submit: api.ownGrants.submit.handler(async ({ input, context }) => told(await ownGrants.submit(await asker(input, context), input.grantId, input.report, input.saves))),
    addPublication: api.ownGrants.addPublication.handler(async ({ input, context }) => told(await ownGrants.addPublication(await asker(input, context), input.grantId, input.publication))),
    changePublication: api.ownGrants.changePublication.handler(async ({ input, context }) => told(await ownGrants.changePublication(await asker(input, context), input.grantId, input.publicationId, input.publication))),
    read: api.ownGrants.read.handler(async ({ input, context }) => told(await ownGrants.read(await asker(input, context), input.grantId, input.publicationId, input.reading))),
  };
}
