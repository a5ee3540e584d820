/** One entry of a calendar; instants are epoch ms. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  /** An instant when null. */
  readonly until: number | null;
}

interface CalendarFile {
  readonly name: string;
  /** Makes the ids of events those of this season. */
  readonly domain: string;
  readonly address: string | null;
  /** When it became what it is. */
  readonly stamp: number;
  readonly events: readonly CalendarEvent[];
}

/** Bytes of a line, without the break. */
const LONGEST = 75;

/** A calendar as iCalendar (RFC 5545): times are in UTC, so that every phone shows its own. */
export function calendarFile({ name, domain, address, stamp, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tabarman//season//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, title, text, at, until }) => [
      'BEGIN:VEVENT', `UID:${id}@${domain}`, `DTSTAMP:${utc(stamp)}`, `DTSTART:${utc(at)}`, ...(until === null || until <= at ? [] : [`DTEND:${utc(until)}`]),
      `SUMMARY:${escaped(title)}`, ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]), ...(address === null ? [] : [`URL:${address}`]), 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');

/** Long lines go on behind a space, and no letter is cut in two. */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const char of line) {
    const bytes = bytesOf(char.codePointAt(0) ?? 0);
    if (used + bytes > LONGEST) {
      out += '\r\n ';
      used = 1;
    }
    out += char;
    used += bytes;
  }
  return out;
}

/** Of one character in UTF-8. */
const bytesOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
