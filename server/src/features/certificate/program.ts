import { makeAll, makeOne } from './make.ts';
import type { MadeNews, MakingOrder } from './ports.ts';

const tell = (news: MadeNews) => process.send?.(news);

// The whole life of this process is one order (adapters/forked-certificates.ts).
process.once('message', (order: MakingOrder) => {
  void (order.do === 'one' ? makeOne(order.paper, order.as).then((bytes) => tell({ did: 'one', bytes })) : makeAll(order.papers, order.as, order.file, (n) => tell({ did: 'step', n })).then(() => tell({ did: 'all' })))
    .catch((error: unknown) => tell({ did: 'broken', error: String(error) }));
});
