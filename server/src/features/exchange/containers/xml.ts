import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import sax, { type SAXOptions } from 'sax';
import { FileRefused } from './file-refused.ts';

export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, depth: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, depth: number) => void;
}

/**
 * TR37: walks through XML as it comes, without holding more of it than the handler keeps. A document type, and with it
 * every entity but the five of XML and characters by number, is refused: none of the formats needs one.
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): void {
  const reader = sax.parser(true, { strictEntities: true, position: false } as SAXOptions);
  let depth = 0;
  let elements = 0;
  reader.ondoctype = () => {
    throw new FileRefused('file_hostile', 'document type');
  };
  reader.onerror = (error) => {
    throw new FileRefused('file_damaged', error.message.slice(0, 200));
  };
  reader.onopentag = ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > importLimits.depth || elements > importLimits.elements) throw new FileRefused('file_hostile', 'too many elements');
    handler.open?.(localName(name), attributes as Record<string, string>, depth);
  };
  reader.ontext = (text) => handler.text?.(text);
  reader.oncdata = (text) => handler.text?.(text);
  reader.onclosetag = (name) => {
    handler.close?.(localName(name), depth);
    depth -= 1;
  };
  // In pieces: a parser that is given everything at once would copy it again and again.
  const text = decodeXml(bytes);
  for (let at = 0; at < text.length; at += 65_536) reader.write(text.slice(at, at + 65_536));
  reader.close();
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it, that of its children included. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The whole document as a tree. */
export function readXml(bytes: Uint8Array): XmlElement {
  const document: Growing = { name: '', attributes: {}, children: [], text: '' };
  const stack = [document];
  walkXml(bytes, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [], text: '' };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    text(text) {
      const element = stack.at(-1);
      if (element) element.text += text;
    },
    close() {
      const element = stack.pop();
      const parent = stack.at(-1);
      if (element && parent) parent.text += element.text;
    },
  });
  const [root] = document.children;
  if (!root) throw new FileRefused('file_damaged', 'no element');
  return root;
}

/** The first child of that name, and of that one, and so on. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => at?.children.find((c) => c.name === name), element);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : declared === 'windows-1251' ? declared : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
}

/** Text as the content of an element or of an attribute in double quotes. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}
