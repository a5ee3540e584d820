import { median } from './figures.ts';
import type { Figures } from './run.ts';

/** What is measured together: the product and the bare server, one after the other. */
export interface Pair {
  readonly product: Figures;
  readonly bare: Figures;
}

export interface Scenario {
  /** As it is asked for on the command line. */
  readonly name: string;
  readonly title: string;
  readonly games: number;
  readonly phonesPerGame: number;
  /** How many times the processor time of the bare server an answered question may cost. */
  readonly mostCpu: number | null;
  readonly mostJoinMs: number | null;
}

export interface Line {
  readonly figure: string;
  readonly product: string;
  readonly bare: string;
  readonly compared: string;
  readonly target: string;
  /** Null when there is nothing to reach, or other programs were too busy to judge. */
  readonly isMet: boolean | null;
}

const ACK_P50_MS = 15;
const ACK_P99_MS = 100;
const MOST_KIB = 40;
const MOST_BYTES = 2_000;
/** Below this, what a process takes for itself is not yet spread over its phones. */
const ENOUGH_FOR_MEMORY = 1_000;
/** Latencies say nothing when other programs had more of the machine than this, or the phones were late themselves. */
const MOST_FOREIGN = 0.1;
const MOST_LATE_MS = 25;

/** All figures of one scenario: medians of the runs, medians and ranges of the comparisons run by run. */
export function linesOf(scenario: Scenario, pairs: readonly Pair[]): Line[] {
  const quiet = pairs.filter(({ product, bare }) => [product, bare].every((f) => f.foreignShare <= MOST_FOREIGN && f.lateMs <= MOST_LATE_MS));
  const judged = quiet.length > 0 ? quiet : pairs;
  const isQuiet = quiet.length > 0;
  const phones = scenario.games * scenario.phonesPerGame;
  const both = (figure: string, of: (f: Figures) => number, digits = 0, from = pairs) => ({
    figure, product: text(median(from.map((p) => of(p.product))), digits), bare: text(median(from.map((p) => of(p.bare))), digits),
  });
  const ratio = (of: (f: Figures) => number, from = pairs) => compare(from.map((p) => of(p.product) / of(p.bare)), (value) => `${text(value, 2)}×`);
  const more = (of: (f: Figures) => number) => compare(judged.map((p) => of(p.product) - of(p.bare)), (value) => `${value < 0 ? '−' : '+'}${text(Math.abs(value), 0)} ms`);
  const cpu = ratio((f) => f.cpuMsPer1000);
  const [p50, p99] = [more((f) => f.ackP50), more((f) => f.ackP99)];
  const joined = Math.max(...pairs.map((p) => p.product.joinedInMs));
  const memory = median(pairs.map((p) => p.product.kibPerPhone));
  const bytes = Math.max(...pairs.map((p) => p.product.bytesPerQuestion));
  const lost = sum(pairs, (f) => f.lost + f.faults.length);
  const doubled = sum(pairs, (f) => f.doubled);
  return [
    { ...both('server processor time per 1,000 answers, ms', (f) => f.cpuMsPer1000), compared: cpu.text, target: limit(scenario.mostCpu, (m) => `≤ ${m}×`), isMet: scenario.mostCpu && cpu.middle <= scenario.mostCpu },
    { ...both('answer → stored and acknowledged, p50, ms', (f) => f.ackP50, 1, judged), compared: p50.text, target: `≤ +${ACK_P50_MS} ms`, isMet: isQuiet ? p50.middle <= ACK_P50_MS : null },
    { ...both('… p99, ms', (f) => f.ackP99, 0, judged), compared: p99.text, target: `≤ +${ACK_P99_MS} ms`, isMet: isQuiet ? p99.middle <= ACK_P99_MS : null },
    { ...both('question, first → last phone, ms', (f) => f.questionMs, 0, judged), compared: ratio((f) => f.questionMs, judged).text, target: '', isMet: null },
    { ...both('reveal, first → last phone, ms', (f) => f.revealMs, 0, judged), compared: ratio((f) => f.revealMs, judged).text, target: '', isMet: null },
    { ...both('joins per second', (f) => f.joinsPerSecond), compared: ratio((f) => f.joinsPerSecond).text, target: limit(scenario.mostJoinMs, (m) => `all in ${m / 1_000} s`), isMet: scenario.mostJoinMs && joined <= scenario.mostJoinMs },
    { ...both('memory per phone, KiB', (f) => f.kibPerPhone), compared: ratio((f) => f.kibPerPhone).text, target: phones >= ENOUGH_FOR_MEMORY ? `≤ ${MOST_KIB}` : '', isMet: phones >= ENOUGH_FOR_MEMORY ? memory <= MOST_KIB : null },
    { ...both('whole server with everybody in, MB', (f) => f.residentMb), compared: ratio((f) => f.residentMb).text, target: '', isMet: null },
    { ...both('bytes to a phone per question', (f) => f.bytesPerQuestion), compared: `${Math.max(...pairs.map((p) => p.product.framesPerQuestion))} messages`, target: `≤ ${text(MOST_BYTES, 0)}`, isMet: bytes <= MOST_BYTES },
    { figure: 'answers lost, doubled, wrong', product: `${lost}, ${doubled}`, bare: '', compared: '', target: '0', isMet: lost + doubled === 0 },
  ].map((line) => ({ ...line, isMet: typeof line.isMet === 'number' ? null : line.isMet }));
}

/** What to know of the runs before their figures are believed. */
export function noteOf(pairs: readonly Pair[]): string {
  const runs = pairs.flatMap((p) => [p.product, p.bare]);
  const foreign = Math.round(median(runs.map((f) => f.foreignShare)) * 100);
  const quiet = pairs.filter(({ product, bare }) => [product, bare].every((f) => f.foreignShare <= MOST_FOREIGN && f.lateMs <= MOST_LATE_MS)).length;
  const latencies = quiet > 0 ? `latencies of the ${quiet} quiet` : 'no quiet run: latencies shown, not judged';
  return `${pairs.length} ${pairs.length === 1 ? 'run' : 'runs'} each, in turn; other programs had ${foreign} % of the machine; ${latencies}`;
}

export function table(lines: readonly Line[]): string {
  const rows = [
    ['', 'Tabarman', 'bare Socket.IO', 'compared', 'target', ''],
    ...lines.map((l) => [l.figure, l.product, l.bare, l.compared, l.target, l.isMet === null ? '' : l.isMet ? 'met' : '**missed**']),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const show = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [show(rows[0] ?? []), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.slice(1).map(show)].join('\n');
}

function compare(values: readonly number[], show: (value: number) => string): { middle: number; text: string } {
  const middle = median(values);
  const range = values.length > 1 ? ` (${show(Math.min(...values))} to ${show(Math.max(...values))})` : '';
  return { middle, text: show(middle) + range };
}

function limit(value: number | null, show: (value: number) => string): string {
  return value === null ? '' : show(value);
}

function sum(pairs: readonly Pair[], of: (f: Figures) => number): number {
  return pairs.reduce((total, p) => total + of(p.product), 0);
}

function text(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
