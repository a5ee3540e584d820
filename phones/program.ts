// The phones of a rehearsal as a process of their own, so that the server's event loop is not theirs: started by the server.
import type { CrewPlan } from '@tabarman/shared/rehearsal/crew.ts';
import { Crew } from './crew.ts';

const REPORT_MS = 200;

let crew: Crew | null = null;

process.on('message', (message: CrewPlan | 'log') => {
  if (message === 'log') return void process.send?.({ log: crew?.log() });
  crew = new Crew(message);
  crew.start();
  setInterval(() => process.send?.({ report: crew?.report() }), REPORT_MS);
});
// Whoever started it has gone.
process.on('disconnect', () => process.exit());
