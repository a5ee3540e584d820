import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../containers/file-refused.ts';
import { writeWorkbook } from '../containers/workbook-writer.ts';
import { openZip, writeZip } from '../containers/zip.ts';
import { readFile } from './open.ts';
import { files, kahootFile, siqFile } from './samples.fixture.ts';

const read = (bytes: Uint8Array) => readFile(bytes, { name: 'File', language: 'ru' });
const refusalOf = (bytes: Uint8Array) => read(bytes).then(() => 'read', (error: unknown) => (error instanceof FileRefused ? error.refusal : error));

/** An archive by hand: what no program writes. */
function rawZip(entries: readonly { name: string; content: Uint8Array; claimed?: number; attributes?: number; flags?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length, attributes = 0, flags = 0x800 } of entries) {
    const packed = deflateRawSync(content);
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(bytes.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(0x031e, 4);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(claimed, 24);
    head.writeUInt16LE(bytes.length, 28);
    head.writeUInt32LE(attributes, 38);
    head.writeUInt32LE(offset, 42);
    locals.push(local, bytes, packed);
    central.push(head, bytes);
    offset += local.length + bytes.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

const part = (name: string, content = '<package/>') => ({ name, content: strToU8(content) });
const sheetOf = (xml: string) => {
  const whole = unzipSync(writeWorkbook([{ name: 'Sheet1', rows: [['question_ru']], widths: [] }]));
  return writeZip({ ...whole, 'xl/worksheets/sheet1.xml': strToU8(xml) });
};

describe('bombs', () => {
  it.each([
    ['64 MiB of nothing in 64 KiB', () => writeZip({ 'content.xml': new Uint8Array(64 * 1024 * 1024) })],
    ['many parts that are small packed', () => rawZip(Array.from({ length: 30 }, (_, i) => ({ ...part(`Images/${i}`, 'x'.repeat(20_000)), claimed: 12 * 1024 * 1024 })))],
    ['more files than a pack has', () => writeZip(Object.fromEntries(Array.from({ length: importLimits.entries + 1 }, (_, i) => [`Images/${i}`, new Uint8Array(1)])))],
    ['a part that says it is small', () => rawZip([{ name: 'content.xml', content: new Uint8Array(8 * 1024 * 1024), claimed: 10 }])],
    ['a part that says it is large', () => rawZip([{ name: 'content.xml', content: strToU8('<package/>'), claimed: 200 * 1024 * 1024 }])],
    ['a wrong checksum', () => rawZip([part('content.xml')])],
    ['entities that grow', () => writeZip({ 'content.xml': strToU8('<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><package name="&b;"/>') })],
    ['elements without end', () => writeZip({ 'content.xml': strToU8(`<package>${'<a>'.repeat(100_000)}`) })],
    ['a cell in the last corner', () => sheetOf('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>')],
    ['a column far out', () => sheetOf('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>')],
    ['more cells than a table has', () => sheetOf(`<worksheet><sheetData>${Array.from({ length: 4_000 }, (_, r) => `<row r="${r + 1}">${'<c><v>1</v></c>'.repeat(60)}</row>`).join('')}</sheetData></worksheet>`)],
  ])('[TR37] %s: refused', async (_, make) => {
    expect(await refusalOf(make())).toMatch(/^file_(hostile|too_big|damaged)$/);
  });

  it('[TR37] a million shared strings are refused', async () => {
    const whole = unzipSync(kahootFile([[1, 'Where?', 'Osh', 'Chu', null, null, 20, 1]]));
    const bytes = writeZip({ ...whole, 'xl/sharedStrings.xml': strToU8(`<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`) });
    expect(await refusalOf(bytes)).toMatch(/^file_(hostile|too_big)$/);
  });

  it('[TR37] an archive in an archive is not opened', async () => {
    expect(await refusalOf(writeZip({ 'inner.zip': siqFile('siq5.xml') }))).toBe('file_unknown');
  });

  it('[TR37] more bytes than a file may have are not looked at', async () => {
    expect(await refusalOf(new Uint8Array(importLimits.fileBytes + 1))).toBe('file_too_big');
  });
});

describe('names and links', () => {
  it.each([
    ['up and out', [part('content.xml'), part('../../etc/cron.d/x')]], ['up, in another way of writing', [part('content.xml'), part('..\\..\\x')]], ['from the root', [part('content.xml'), part('/etc/passwd')]],
    ['of a drive', [part('content.xml'), part('C:/x')]], ['with a zero', [part('content.xml'), part('a\0.png')]], ['of 4 kB', [part('content.xml'), part('x'.repeat(4_096))]],
    ['twice the same', [part('content.xml'), part('content.xml', '<other/>')]],
    ['a link', [part('content.xml'), { ...part('Images/x', '/etc/passwd'), attributes: (0o120_777 << 16) >>> 0 }]],
    ['encrypted', [{ ...part('content.xml'), flags: 0x801 }]],
  ])('[TR43] %s: refused', async (_, entries) => {
    await expect(openZip(rawZip(entries))).rejects.toMatchObject({ refusal: 'file_hostile' });
  });

  it('[TR43] strange names are names: they are compared with and never used as a path', async () => {
    const archive = await openZip(writeZip({ 'content.xml': strToU8('<package/>'), '..%2f..%2fx': strToU8('x'), con: strToU8('x'), 'Images/%D0%9E%D1%88.png': strToU8('x') }));
    expect(archive.names).toHaveLength(4);
  });
});

describe('content that would act', () => {
  it('[TR42] pictures and pages of a pack, whatever they are called and hold, are left out and named', async () => {
    const imported = await read(writeZip({
      'content.xml': strToU8('<package version="4"><rounds><round name="1"><themes><theme name="T"><questions><question price="100"><scenario><atom>Где?</atom><atom type="image">@x.svg</atom><atom type="html">@page.png</atom></scenario><right><answer>Ош</answer></right></question></questions></theme></themes></round></rounds></package>'),
      'Images/x.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'Html/page.png': strToU8('<script>alert(1)</script>'),
    }));
    expect(JSON.stringify(imported.content)).not.toContain('alert');
    expect(imported.findings.map((f) => [f.code, f.data.value])).toEqual([['media_left_out', 'x.svg'], ['media_left_out', 'page.png']]);
  });

  it('[TR44] a picture of 50,000 by 50,000 points is never unpacked', async () => {
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('0000c3500000c350', 'hex'), Buffer.from('0802000000', 'hex')]);
    const imported = await read(writeZip({ ...unzipSync(siqFile('siq5.xml')), 'Images/naryn.jpg': new Uint8Array(png) }));
    expect(JSON.stringify(imported)).not.toContain('IHDR');
    expect(imported.findings.filter((f) => f.code === 'media_left_out').map((f) => f.data.value)).toEqual(['naryn.jpg', 'river.mp3']);
  });

  it('[TR42] a script in a question of Moodle is words or nothing', async () => {
    const imported = await read(strToU8('<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[<p onclick="x()">Да?<script>alert(1)</script><img src=x onerror=alert(1)></p>]]></text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>'));
    expect(imported.content.rounds[0]?.questions[0]?.prompt).toEqual({ ru: 'Да?' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'http://', 'ftp://x.example'])('[TR41] %s is no link', async (url) => {
    const quest = { content: { title: {}, description: {}, reference: 'ru', rounds: [{ title: null, questions: [{ id: 'a', prompt: { ru: 'Да?' }, limitMs: 20_000, points: 1, ask: { kind: 'boolean' } }] }] } };
    const imported = await read(strToU8(JSON.stringify({ ...quest, key: { a: { right: { kind: 'boolean', right: true }, explanation: {}, source: { note: 'x', url }, notes: null } } })));
    expect(JSON.stringify(imported.key)).not.toContain('"url":"');
  });
});

const CDATA = '<quiz><question type="truefalse"><questiontext><text><![CDATA[';

describe('damaged files', () => {
  const damage = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), how: fc.constantFrom('change', 'cut', 'double', 'drop'), byte: fc.nat(255), length: fc.integer({ min: 1, max: 64 }) }), { minLength: 1, maxLength: 6 });

  function damaged(bytes: Uint8Array, plan: { at: number; how: string; byte: number; length: number }[]): Uint8Array {
    return plan.reduce<Uint8Array>((now, { at, how, byte, length }) => {
      const place = Math.floor(at * now.length);
      switch (how) {
        case 'cut': return now.slice(0, place);
        case 'double': return Uint8Array.from([...now.slice(0, place + length), ...now.slice(place)]);
        case 'drop': return Uint8Array.from([...now.slice(0, place), ...now.slice(place + length)]);
        default: return now.map((old, i) => (i === place ? byte : old));
      }
    }, bytes);
  }

  it.each(Object.entries(files))('[I5] %s with bytes changed, cut, doubled and dropped is read or refused, and nothing else', async (_, bytes) => {
    await fc.assert(fc.asyncProperty(damage, async (plan) => {
      expect(await refusalOf(damaged(bytes, plan))).toEqual(expect.any(String));
    }), { numRuns: 150 });
  });

  it.each(['tabarman-xlsx', 'kahoot', 'siq', 'tabarman-json'])('[I5] so is %s when a part of it is damaged before it is packed', async (format) => {
    const parts = unzipSync(files[format] ?? new Uint8Array());
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), damage, async (name, plan) => {
      expect(await refusalOf(writeZip({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), plan) }))).toEqual(expect.any(String));
    }), { numRuns: 150 });
  });

  it.each([
    '{', '}', '{=', '~', '=', '#', '\\', '[', ']', '(img ', '_', '::', '//', '\n', ' ', '"', ',', '<', '&', '! a\n? b\n', '? a\n! [b] [c] [d]\n\n', 'ANSWER: A\n', 'A. a\n', 'q\nA) b\nANSWER: A\n', 'Вопрос 1:\nОтвет:\n', '   1. a', '<quiz>', '%50%', '->', 'http://', 'a{=b',
    ' \n', '<a', '<script>', '&#', '[a]:', ';', '- a\n', '<p ', '<!--', 'ы', '!!a ', 'Тур:', '\t',
  ])('[I5] two hundred thousand characters of %j take no more steps than there are characters', async (piece) => {
    for (const head of ['', '? a\n! ', 'q {=', 'Вопрос 1:\nответ:', 'q\nA. a\nANSWER: A\n', 'Question,Answer 1,Answer 2,Correct answer\n', CDATA, '{"content":"']) {
      const tail = head === CDATA ? ']]></text></questiontext></question></quiz>' : '';
      expect(await refusalOf(strToU8(head + piece.repeat(Math.ceil(200_000 / piece.length)) + tail))).toEqual(expect.any(String));
    }
  });
});
