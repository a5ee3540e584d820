import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import { CallTaker, publishCall } from './call-taker.ts';
import type { TestServer } from './start-test-server.ts';

const texts = { ky: 'Аталышы', tg: 'Ном', uz: 'Nomi', ru: 'Название', en: 'Title' };

/** Six grants, whose works have a title. */
export const titledCall: Call = { ...grants, fields: [{ id: 'title', label: texts, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, ...grants.fields] };

/** A call with works that were handed in, one by each person; the clock is in its phase of works. */
export async function callWithWorks(server: TestServer, token: string, works: readonly { readonly title: string; readonly asks: number; readonly of?: Partial<EntrantRecord> }[], call = titledCall) {
  const { id, slug } = await publishCall(server, token, call);
  const takers: CallTaker[] = [];
  const workIds: string[] = [];
  for (const { title, asks, of } of works) {
    const taker = new CallTaker(server, slug, `${slug.slice(2)}${takers.length}`);
    await taker.tell(call, of);
    await taker.ask('POST /work', { name: '' });
    await taker.write({ title, idea: { ru: title }, budget: [{ what: 'Камера', amount: asks }] });
    const { work } = (await taker.ask('POST /work/versions')).body as Awaited<ReturnType<CallTaker['state']>>;
    if (!work) throw new Error('the work was not handed in');
    takers.push(taker);
    workIds.push(work.id);
  }
  return { id, slug, takers, workIds };
}
