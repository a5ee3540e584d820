import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { ImportFormat } from '@tabarman/shared/exchange/formats.ts';
import type { BroughtFile, Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Audio, Picture } from '@tabarman/shared/media/schema.ts';
import { kindOf } from '@tabarman/shared/quest/kinds/all.ts';
import { MOST_QUESTIONS, MOST_ROUNDS, questionContentSchema, questionKeySchema, tagsSchema, type QuestContent, type QuestKey } from '@tabarman/shared/quest/schema.ts';
import type { Asked } from './asked.ts';
import { cleanText, hasUnseen, isEmpty, longest, mapText } from './clean-text.ts';
import type { Report } from './report.ts';

type Round = QuestContent['rounds'][number];
type Source = QuestKey[string]['source'];

/** A question as a reader found it; `asked` is null where that was refused, and reported, already. */
export interface Found {
  readonly at: Place;
  readonly id?: string | undefined;
  readonly prompt: Text;
  readonly asked: Asked | null;
  readonly explanation?: Text | undefined;
  readonly source?: Source | undefined;
  /** Pieces for the host alone. */
  readonly notes?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly limitMs?: number | undefined;
  readonly points?: number | undefined;
  readonly picture?: Picture | undefined;
  readonly audio?: Audio | undefined;
}

const usual = { limitMs: 20_000, points: 1_000 };
const most = { title: 160, description: 400, round: 120, prompt: 400, explanation: 600, source: 300, notes: 2_000, url: 2_000, tags: 12 };

/** I2: gathers the questions of a file into a quest that fits `quest/schema`; what does not fit is reported and left out. */
export class Assembly {
  readonly report: Report;
  readonly #rounds: { title: Text | null; stop: Round['stop']; questions: Round['questions'] }[] = [];
  readonly #key: Record<string, QuestKey[string]> = {};
  readonly #ids = new Set<string>();
  #next: { title: Text | null; stop: Round['stop'] } | null = { title: null, stop: undefined };
  #found = 0;

  constructor(report: Report) {
    this.report = report;
  }

  /** What comes now belongs to a new round, which is there from its first question on. */
  beginRound(at: Place, title: Text | null, stop?: Round['stop']): void {
    const clean = title && this.#cut(at, 'round', title);
    this.#next = { title: clean && !isEmpty(clean) ? clean : null, stop };
  }

  add(found: Found): void {
    this.#found += 1;
    if (!found.asked) return;
    const { at, asked } = found;
    const prompt = mapText(found.prompt, cleanText);
    if (isEmpty(prompt)) return this.report.leftOut(at, 'prompt_missing');
    if (longest(prompt) > most.prompt) return this.report.leftOut(at, 'too_long', { field: 'prompt', count: longest(prompt), most: most.prompt });
    if (!this.#hasRoom()) return this.report.leftOut(at, 'quest_full', { most: MOST_ROUNDS * MOST_QUESTIONS });

    const id = this.#idOf(found);
    const notes = (found.notes ?? []).map(cleanText).filter((note) => note !== '');
    const content = { id, prompt, limitMs: this.#within(at, 'seconds', found.limitMs ?? usual.limitMs, 5_000, 240_000), points: this.#within(at, 'points', found.points ?? usual.points, 0, 2_000), ask: asked.ask, ...mediaOf(found) };
    const key = { right: asked.right, explanation: this.#explanation(found, notes), source: this.#source(found, notes), notes: this.#notes(at, notes), ...this.#tags(found) };
    const isWhole = questionContentSchema.safeParse(content).success && questionKeySchema.safeParse(key).success && !hasKeyGap(asked);
    if (!isWhole) return this.report.leftOut(at, 'not_understood');
    if (Object.values(found.prompt).some((text) => text !== undefined && hasUnseen(text))) this.report.changed(at, 'characters_left_out', { field: 'prompt' });
    this.#ids.add(id);
    this.#key[id] = key;
    this.#round(at).push(content);
  }

  finish(format: ImportFormat, about: { title: Text; description?: Text | undefined; reference: Language; media?: readonly BroughtFile[] }): Imported {
    const file: Place = { by: 'file' };
    return {
      format,
      content: {
        title: this.#cut(file, 'title', about.title), description: this.#cut(file, 'description', about.description ?? {}), reference: about.reference,
        rounds: this.#rounds.map(({ title, stop, questions }) => ({ title, ...(stop === undefined ? {} : { stop }), questions })),
      },
      key: this.#key, found: this.#found, media: about.media ?? [], findings: this.report.findings, unlisted: this.report.unlisted,
    };
  }

  #hasRoom(): boolean {
    const isLastFull = (this.#rounds.at(-1)?.questions.length ?? MOST_QUESTIONS) >= MOST_QUESTIONS;
    return this.#rounds.length < MOST_ROUNDS || (this.#next === null && !isLastFull);
  }

  #round(at: Place): Round['questions'] {
    const last = this.#rounds.at(-1);
    if (last && this.#next === null && last.questions.length < MOST_QUESTIONS) return last.questions;
    if (last && this.#next === null) this.report.noted(at, 'round_split', { most: MOST_QUESTIONS });
    const begun = { ...(this.#next ?? { title: last?.title ?? null, stop: undefined }), questions: [] };
    this.#rounds.push(begun);
    this.#next = null;
    return begun.questions;
  }

  #idOf({ at, id }: Found): string {
    if (id !== undefined && /^[a-z0-9-]{1,40}$/.test(id) && !this.#ids.has(id)) return id;
    const own = freeId(this.#ids, this.#found);
    if (id !== undefined && id !== '') this.report.noted(at, 'id_changed', { value: id, became: own });
    return own;
  }

  #explanation({ at, explanation = {} }: Found, notes: string[]): Text {
    const clean = mapText(explanation, cleanText);
    return mapText(clean, (text, language) => {
      if (text.length <= most.explanation) return text;
      this.report.changed(at, 'moved_to_notes', { field: 'explanation', count: text.length, most: most.explanation });
      notes.push(`${language}: ${text}`);
      return '';
    });
  }

  #source({ at, source }: Found, notes: string[]): Source {
    if (!source) return null;
    const note = cleanText(source.note);
    const address = source.url === null || (source.url.length <= most.url && /^https?:\/\//i.test(source.url) && URL.canParse(source.url)) ? source.url : null;
    if (source.url !== null && address === null) {
      this.report.changed(at, 'link_left_out', { value: source.url });
      notes.push(source.url);
    }
    const name = note === '' ? (address ?? '') : note;
    if (name === '') return null;
    if (name.length <= most.source) return { note: name, url: address };
    this.report.changed(at, 'moved_to_notes', { field: 'source', count: name.length, most: most.source });
    notes.push(name);
    return address === null ? null : { note: new URL(address).hostname, url: address };
  }

  #notes(at: Place, notes: readonly string[]): string | null {
    const text = notes.join('\n');
    if (text.length <= most.notes) return text === '' ? null : text;
    this.report.changed(at, 'dropped', { field: 'notes', value: text.slice(most.notes - 1), count: text.length, most: most.notes });
    return `${text.slice(0, most.notes - 1).toWellFormed()}…`;
  }

  #tags({ at, tags = [] }: Found): { tags?: string[] } {
    const clean = [...new Set(tags.map((tag) => cleanText(tag).replace(/\s+/g, ' ')).filter((tag) => tag !== ''))];
    const fitting = clean.filter((tag) => tagsSchema.safeParse([tag]).success).slice(0, most.tags);
    for (const lost of clean.filter((tag) => !fitting.includes(tag))) this.report.changed(at, 'dropped', { field: 'tags', value: lost });
    return fitting.length === 0 ? {} : { tags: fitting };
  }

  #within(at: Place, field: 'seconds' | 'points', value: number, least: number, top: number): number {
    const whole = Math.round(value);
    const fitting = Number.isFinite(whole) ? Math.min(top, Math.max(least, whole)) : field === 'seconds' ? usual.limitMs : usual.points;
    const shown = (n: number) => String(field === 'seconds' ? n / 1_000 : n);
    if (fitting !== value) this.report.changed(at, 'value_adjusted', { field, value: shown(value), became: shown(fitting) });
    return fitting;
  }

  #cut(at: Place, field: 'title' | 'description' | 'round', text: Text): Text {
    return mapText(mapText(text, cleanText), (version) => {
      if (version.length <= most[field]) return version;
      const cut = `${version.slice(0, most[field] - 1).toWellFormed()}…`;
      this.report.changed(at, 'value_adjusted', { field, value: version, became: cut });
      return cut;
    });
  }
}

function mediaOf({ picture, audio }: Found): Pick<QuestContent['rounds'][number]['questions'][number], 'picture' | 'audio'> {
  return { ...(picture && { picture }), ...(audio && { audio }) };
}

/** Q2: whether the key cannot be right for its content, and for an order whether it lies open. */
function hasKeyGap({ ask, right }: Asked): boolean {
  return ask.kind !== right.kind || kindOf(ask).gaps(ask, right, []).length > 0;
}

function freeId(taken: ReadonlySet<string>, from: number): string {
  for (let number = from; ; number += 1) if (!taken.has(`q${number}`)) return `q${number}`;
}
