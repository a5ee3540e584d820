import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrewLog, CrewPlan, CrewReport } from '@tabarman/shared/rehearsal/crew.ts';
import type { Crew, Crews } from '../features/rehearsal/ports.ts';

/** What the program of the phones says. It is of this very installation, and nobody else can speak to it. */
type Said = { readonly report: CrewReport } | { readonly log: CrewLog };

const program = fileURLToPath(import.meta.resolve('@tabarman/phones/program.ts'));
const nothing: CrewReport = { seated: 0, answering: Infinity, acknowledged: 0, settled: [], slowestMs: 0 };

/** Simulated phones as a process of their own: they take nothing of the server's event loop, and end with it. */
export const forkedCrews: Crews = { start: (plan) => new ForkedCrew(plan) };

class ForkedCrew implements Crew {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #report = nothing;

  constructor(plan: CrewPlan) {
    // Flags of the server, such as --watch, are not for the phones.
    this.#child = fork(program, { execArgv: [], serialization: 'advanced' });
    this.#ended = once(this.#child, 'close');
    this.#child.on('message', (said: Said) => {
      if ('report' in said) this.#report = said.report;
    });
    this.#child.send(plan);
  }

  report(): CrewReport {
    return this.#report;
  }

  log(): Promise<CrewLog> {
    return new Promise((resolve, reject) => {
      this.#child.on('message', (said: Said) => 'log' in said && resolve(said.log));
      void this.#ended.then(() => reject(new Error('the phones of the rehearsal have ended by themselves')));
      this.#child.send('log');
    });
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  get isGone(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
