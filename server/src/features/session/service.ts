/** An organiser's name is shown to every phone, a co-host's to every desk: nothing invisible, nothing that turns the line around. */
export function shownName(raw: string): string {
  return raw.normalize('NFC').replace(/(?!\u200D)\p{C}|\p{Bidi_Control}/gu, '').replace(/\s+/gu, ' ').trim();
}
