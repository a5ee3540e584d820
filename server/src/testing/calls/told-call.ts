import type { Call, Phase } from '@tabarman/shared/call/schema.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import { acceptable } from '@tabarman/shared/decision/table.ts';
import type { ConflictType } from '@tabarman/shared/jury/conflict.ts';
import type { Juror } from '@tabarman/shared/jury/juror.ts';
import type { SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { AssignmentPlan, JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import type { TakingPart, WorkSummary } from '@tabarman/shared/work/views.ts';
import { CallTaker, publishCall } from '../call-taker.ts';
import { answered } from '../request.ts';
import type { Person } from './people.ts';
import type { Scene } from './scene.ts';

/** A juror with the key that the own link ends with. */
export interface ToldJuror {
  readonly id: string;
  readonly key: string;
  readonly juror: Juror;
}

const slides = new Uint8Array(Buffer.from(`%PDF-1.4\n${'1 0 obj <</Type /Catalog>> endobj\n'.repeat(60)}%%EOF`));

/** A public call through the interfaces that people use: HTTP and a clock that is moved. Whatever is refused is an error. */
export class ToldCall {
  readonly id: string;
  readonly slug: string;
  readonly call: Call;
  readonly jurors: ToldJuror[] = [];
  readonly #scene: Scene;

  private constructor(scene: Scene, call: Call, { id, slug }: { readonly id: string; readonly slug: string }) {
    [this.#scene, this.call, this.id, this.slug] = [scene, call, id, slug];
  }

  static async publish(scene: Scene, call: Call): Promise<ToldCall> {
    return new ToldCall(scene, call, await publishCall(scene.server, scene.organisers.first.token, call));
  }

  phase(id: string): Phase & { readonly opensAt: number; readonly closesAt: number } {
    const phase = this.call.phases.find((one) => one.id === id);
    if (!phase || phase.opensAt === null || phase.closesAt === null) throw new Error(`there is no phase ${id}`);
    return { ...phase, opensAt: phase.opensAt, closesAt: phase.closesAt };
  }

  async until(at: number): Promise<void> {
    await this.#scene.clock.advance(Math.max(0, at - this.#scene.clock.now()));
  }

  desk<T>(endpoint: string, body?: unknown, token = this.#scene.organisers.first.token): Promise<T> {
    const [method, path = ''] = endpoint.split(' ');
    return answered<T>(this.#scene.server, `${method} /calls/${this.id}${path}`, { token, ...(body === undefined ? {} : { body }) });
  }

  async by<T = TakingPart>(taker: CallTaker, endpoint: string, body: object = {}): Promise<T> {
    const answer = await taker.ask(endpoint, body);
    if (answer.status >= 300) throw new Error(`${endpoint} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** Somebody with a whole record and all consents, who comes as a role. */
  async arrives({ record, language }: Person, role: string | null = null): Promise<CallTaker> {
    const taker = new CallTaker(this.#scene.server, this.slug, `${this.slug}-on-the-phone-of-${record.contact.split('@')[0]}`);
    const { missing, reasons } = await taker.tell(this.call, record, undefined, language);
    if (missing.length + reasons.length > 0) throw new Error(`${record.name} may not take part: ${[...missing, ...reasons].join()}`);
    if (role !== null) await this.by(taker, 'PUT /role', { role });
    return taker;
  }

  /** By the code in the letter that comes. */
  async confirms(taker: CallTaker): Promise<void> {
    const arrives = this.#scene.mailbox.next();
    await this.by<unknown>(taker, 'POST /contact-code');
    await this.by(taker, 'PUT /contact-code', { code: /\d{6}/.exec((await arrives).subject ?? '')?.[0] });
  }

  /** A work field by field, with slides where the call asks for them and there are none yet, handed in. */
  async handsIn(taker: CallTaker, values: Readonly<Record<string, WorkValue>>): Promise<void> {
    const { work: before } = await taker.write(values);
    const file = this.call.fields.find(({ id, kind, isRequired }) => kind === 'file' && isRequired && before?.draft[id] === undefined);
    if (file) {
      const { status } = await taker.send(file.id, `${file.id}.pdf`, slides);
      if (status !== 204) throw new Error(`a file was not taken: ${status}`);
      const { work } = await taker.state();
      const sent = work?.files.filter(({ field }) => field === file.id).map(({ id }) => id) ?? [];
      await taker.write({ [file.id]: sent });
    }
    await this.by(taker, 'POST /work/versions');
  }

  works(): Promise<WorkSummary[]> {
    return this.desk('GET /works');
  }

  jury(): Promise<JuryView> {
    return this.desk('GET /jury');
  }

  async invites(juror: Juror): Promise<ToldJuror> {
    const { view, link } = await this.desk<{ view: JuryView; link: string }>('POST /jury/jurors', { juror, personId: null });
    const told = { id: view.jurors.find((one) => one.juror.name === juror.name)!.id, key: link.split('#')[1] ?? '', juror };
    this.jurors.push(told);
    await this.asJuror(told);
    return told;
  }

  /** The page of a juror. */
  asJuror<T = JudgingView>({ key }: ToldJuror, what = 'POST ', body: object = {}): Promise<T> {
    const [method, path = ''] = what.split(' ');
    return answered<T>(this.#scene.server, `${method} /calls/by-slug/${this.slug}/judging${path}`, { body: { key, ...body } });
  }

  /** The plan of the solver, applied as it is. */
  async assigns(): Promise<void> {
    await this.desk('POST /jury/plan');
    let plan: AssignmentPlan = { state: 'none' };
    while (plan.state === 'none' || plan.state === 'running') plan = await this.desk<AssignmentPlan>('GET /jury/plan');
    if (plan.state !== 'done') throw new Error(`no plan: ${JSON.stringify(plan)}`);
    const of = (what: 'add' | 'remove') => (plan.state === 'done' ? plan.changes : []).filter(({ does }) => does === what).map(({ jurorId, workId }) => ({ jurorId, workId }));
    await this.desk('PUT /jury/assignments', { add: of('add').map((pair) => ({ ...pair, isFixed: false })), remove: of('remove') });
    this.#scene.say(`${plan.pairs} reviews are asked of ${this.jurors.length} jurors.`);
  }

  /** A juror recuses from the first work that was assigned; returns it. */
  async recuses(juror: ToldJuror, type: ConflictType, note: string): Promise<string> {
    const first = (await this.asJuror(juror)).queue.find(({ isAssigned }) => isAssigned);
    if (!first) throw new Error(`nothing is asked of ${juror.juror.name}`);
    await this.asJuror(juror, `POST /works/${first.id}/recusal`, { id: `recusal-${juror.id}`.slice(0, 40).toLowerCase(), type, note });
    return first.id;
  }

  /** Everybody marks the same samples, to read the scale alike. */
  async calibrates(samples: readonly { readonly title: Text; readonly text: Text }[], opinion: (juror: ToldJuror, title: string) => SheetParts): Promise<void> {
    await this.desk('PUT /jury/samples', { samples: samples.map((sample) => ({ id: null, link: '', ...sample })) });
    for (const [i, juror] of this.jurors.entries()) {
      for (const { id, number, title } of (await this.asJuror(juror)).queue.filter(({ isSample }) => isSample)) {
        await this.asJuror(juror, `POST /works/${id}/sheets`, { id: `sample-of-${i}-${number}`, workVersion: null, kind: 'marks', sheet: opinion(juror, Object.values(title)[0] ?? '') });
      }
    }
    this.#scene.say(`${this.jurors.length} jurors have marked the samples.`);
  }

  /** Everybody hands in what they think of what they were asked; `most` of each. */
  async judges(opinion: (juror: ToldJuror, work: JudgedWorkView) => SheetParts, most = Infinity): Promise<void> {
    let count = 0;
    for (const [i, juror] of this.jurors.entries()) {
      const { queue } = await this.asJuror(juror);
      for (const { id, number } of queue.filter(({ isAssigned, isDone }) => isAssigned && !isDone).slice(0, most)) {
        const work = await this.asJuror<JudgedWorkView>(juror, `POST /works/${id}`);
        const sheet = opinion(juror, work);
        await this.asJuror(juror, `PUT /works/${id}/draft`, { base: 0, sheet: { ...sheet, toApplicant: '' } });
        await this.#scene.clock.advance(this.call.jury.minutes * 60_000);
        await this.asJuror(juror, `POST /works/${id}/sheets`, { id: `sheet-of-${i}-${number}`, workVersion: work.version, kind: 'marks', sheet });
        count += 1;
      }
    }
    this.#scene.say(`${count} sheets are handed in.`);
  }

  /** Marked as final, approved by the other organiser, released. */
  async decides(): Promise<DecisionTable> {
    const { first, second } = this.#scene.organisers;
    // Equal works across the line are put in order, one award after the other; what is left is accepted with a reason.
    let view = await this.desk<DecisionView>('GET /decision');
    for (let tried = 0; view.openings.length > 0 && tried < 5; tried += 1) {
      const { sayings } = view.table;
      const tied = view.table.awards.flatMap((one) => (one.tied.length > 0 ? [{ works: one.tied, reason: { ru: 'Комиссия прочитала обе работы ещё раз и поставила их в этом порядке.' } }] : []));
      const accepted = acceptable.filter((opening) => view.openings.includes(opening)).map((opening) => ({ opening, reason: { ru: 'Комиссия обсудила это и оставила как есть.' } }));
      view = await this.desk('PUT /decision/sayings', { number: view.number, sayings: { ...sayings, orders: [...sayings.orders, ...tied.slice(0, 1)], accepted: [...sayings.accepted, ...accepted] } });
    }
    const { versions: [draft], table } = await this.desk<DecisionView>('POST /decision/versions', {}, first.token);
    await this.desk('PUT /decision/approval', { hash: draft?.hash }, second);
    await this.desk('PUT /decision/release', { hash: draft?.hash });
    this.#scene.say(`The decision is released: ${table.awards.map(({ awarded }) => awarded.length).join(' and ')} works are awarded.`);
    return table;
  }
}
