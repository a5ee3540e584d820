import type { Letter } from '@tabarman/shared/message/letter.ts';
import { messageWord } from '@tabarman/shared/message/words.ts';

/** Where the parts of a letter lead: whole addresses. */
interface Ways {
  readonly page: string | null;
  readonly stop: string | null;
}

const WIDTH = 72;

/** ME8: a letter as plain text, for readers without HTML and as it is looked through before. */
export function plainText({ language, greeting, paragraphs, deadline, button, footer }: Letter, { page, stop }: Ways): string {
  const parts = [greeting, ...paragraphs, deadline, page && button ? `${button}:\n${page}` : null, footer && `${'-'.repeat(3)}\n${footer}${stop === null ? '' : `\n${messageWord(language, 'stopLink')}: ${stop}`}`];
  return `${parts.filter((part) => part !== null).map(wrapped).join('\n\n')}\n`;
}

/** Lines that any program shows whole; an address is never broken. */
function wrapped(text: string): string {
  return text.split('\n').map((line) => line.split(' ').reduce((lines, word) => {
    const last = lines.at(-1) ?? '';
    if (last === '' || `${last} ${word}`.length <= WIDTH) return [...lines.slice(0, -1), last === '' ? word : `${last} ${word}`];
    return [...lines, word];
  }, ['']).join('\n')).join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
const inLines = (text: string) => escaped(text).replaceAll('\n', '<br>');

/** ME8: the same as simple HTML: nothing is loaded from anywhere, so that nobody learns whether and where it was read. */
export function htmlText({ language, subject, greeting, paragraphs, deadline, button, footer }: Letter, { page, stop }: Ways): string {
  const lines = [
    ...[greeting, ...paragraphs].map((text) => `<p>${inLines(text)}</p>`),
    ...(deadline === null ? [] : [`<p><strong>${escaped(deadline)}</strong></p>`]),
    ...(page && button ? [`<p><a href="${escaped(page)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#3b2fa0;color:#ffffff;text-decoration:none;font-weight:600">${escaped(button)}</a></p>`, `<p style="font-size:13px;color:#5b5872;word-break:break-all">${escaped(page)}</p>`] : []),
    ...(footer === null ? [] : [`<hr style="border:0;border-top:1px solid #d8d6e6"><p style="font-size:13px;color:#5b5872">${escaped(footer)}${stop === null ? '' : ` <a href="${escaped(stop)}">${escaped(messageWord(language, 'stopLink'))}</a>`}</p>`]),
  ];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;color:#1b1740;background:#ffffff"><div style="max-width:560px;margin:0 auto">
${lines.join('\n')}
</div></body>
</html>
`;
}
