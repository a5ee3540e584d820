import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { Clock } from '../../game/ports.ts';
import { html } from '../html.ts';
import { zipFile } from './zip-file.ts';

/** What goes out as files: a season or a call, with everything of it that is public now. */
export interface ArchiveSource {
  readonly id: string;
  readonly title: Text;
  readonly reference: Language;
  readonly languages: readonly Language[];
  /** Each made when it is asked for: there may be tens of thousands. The home of each language is `<language>/index.html`. */
  readonly files: () => AsyncIterable<{ readonly name: string; readonly text: string }>;
}

interface ExportsParts {
  readonly clock: Clock;
  /** Where archives lie while they are sent; emptied at the start. */
  readonly folder: string;
  /** Where style and icon lie. */
  readonly clientFolder: string;
  readonly hasRoom: () => boolean;
}

/** After that an archive has been sent. */
const SENT_MS = 30 * 60_000;
const assets = ['site.css', 'icon.svg'] as const;
/** A page takes a millisecond: games go between them. */
const PAGES_AT_ONCE = 8;

/** SI12, EX1: something public as a folder of files that needs no server: pages in all its languages, style, data, and the sum of every file. */
export class Exports {
  readonly #parts: ExportsParts;
  /** One after another: it is work of seconds. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ExportsParts) {
    this.#parts = parts;
    rmSync(parts.folder, { recursive: true, force: true });
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
  }

  /** The path of the archive; null when the disk has no room. */
  async make(source: ArchiveSource): Promise<string | null> {
    const making = this.#turn.then(() => this.#make(source));
    this.#turn = making.catch(() => null);
    return making;
  }

  async #make(source: ArchiveSource): Promise<string | null> {
    const { folder, clientFolder, hasRoom, clock } = this.#parts;
    if (!hasRoom()) return null;
    for (const old of readdirSync(folder)) if (clock.now() - Number(old.split('.')[1]) > SENT_MS) rmSync(path.join(folder, old), { force: true });
    const file = path.join(folder, `${source.id}.${clock.now()}.zip`);
    const zip = zipFile(`${file}.part`);
    const sums: string[] = [];
    const add = async (name: string, bytes: string | Uint8Array) => {
      sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
      await zip.add(name, bytes);
      if (sums.length % PAGES_AT_ONCE === 0) await otherWork();
    };
    try {
      for (const name of assets) await add(name, readFileSync(path.join(clientFolder, name)));
      await add('index.html', startPage(source));
      for await (const { name, text } of source.files()) await add(name, text);
      await zip.add('SHA256SUMS', sums.join(''));
      await zip.end();
    } catch (error) {
      zip.abandon();
      if (existsSync(`${file}.part`)) rmSync(`${file}.part`);
      throw error;
    }
    renameSync(`${file}.part`, file);
    return file;
  }
}

export const offered = ({ languages: of }: Pick<ArchiveSource, 'languages'>): Language[] => languages.filter((one) => of.includes(one));

/** Leads to the languages. */
function startPage(source: ArchiveSource): string {
  const title = source.title[source.reference] ?? source.id;
  return html`<!doctype html>
<html lang="${source.reference}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
</head>
<body>
<main><h1>${title}</h1>
<ul>${offered(source).map((one) => html`<li><a href="${one}/index.html" lang="${one}">${languageNames[one]}</a></li>`)}</ul></main>
</body>
</html>
`.text;
}
