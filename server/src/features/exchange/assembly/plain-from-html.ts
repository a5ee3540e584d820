const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', times: '×', minus: '−', deg: '°', shy: '', copy: '©',
};

/** Far above what a question can hold, and short enough for expressions that look ahead. */
const MOST = 20_000;

/**
 * The words of a piece of HTML, with a line for each paragraph. `onLoss` is told when more than paragraphs and line breaks
 * is taken away. The result is text and is never read as HTML again, so nothing in it has to be made harmless.
 */
export function plainFromHtml(html: string, onLoss: () => void): string {
  const piece = html.slice(0, MOST);
  const withoutScripts = piece.replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->/gi, '');
  const withLines = withoutScripts.replace(/<br\s*\/?>\s*|<\/(?:p|div|li|h[1-6]|tr)>\s*/gi, '\n').replace(/<(?:p|div|span)(?:\s+dir="(?:ltr|auto)")?>|<\/span>/gi, '');
  const words = withLines.replace(/<\/?[a-z][^>]*>/gi, '');
  if (words !== withLines || withoutScripts !== piece) onLoss();
  return words
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}
