import { writeSync } from 'node:fs';
import { answerOf, createdEvent, gateFrom, lockedEvent } from '../journal.fixture.ts';
import { openSqliteJournal } from '../sqlite-journal.ts';

/** A process of its own: writes game after game and says on its output what the journal has confirmed, until it is killed or done. */
const [file = '', prefix = '', batches = '0'] = process.argv.slice(2);
const journal = openSqliteJournal(file);
await journal.create(prefix, createdEvent(prefix, 1_000));
await journal.append(prefix, { epoch: 1, seq: 1, events: [], gate: gateFrom() });

for (let batch = 0; batch < Number(batches); batch += 1) {
  const answers = Array.from({ length: 5 }, (_, i) => answerOf(`${batch}-${i}`, 2_500));
  await journal.storeAnswers(prefix, 0, answers);
  for (const { playerId } of answers) acknowledge(`answer ${playerId}`);
  await journal.append(prefix, { epoch: 1, seq: 1 + batch, events: [lockedEvent(batch)], gate: null });
  acknowledge(`event ${1 + batch}`);
}
await journal.close();

function acknowledge(what: string): void {
  writeSync(1, `acknowledged ${what}\n`);
}
