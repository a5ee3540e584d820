import type { FileType } from '@tabarman/shared/call/field.ts';

/** By what the bytes begin with. SVG, HTML and programs are none of them, so nothing that could run is taken. */
const TYPES: Readonly<Record<string, FileType>> = {
  'application/pdf': 'pdf',
  'image/png': 'picture', 'image/jpeg': 'picture', 'image/webp': 'picture', 'image/gif': 'picture', 'image/avif': 'picture', 'image/heic': 'picture',
  'audio/mpeg': 'sound', 'audio/ogg': 'sound', 'audio/ogg; codecs=opus': 'sound', 'audio/x-m4a': 'sound', 'audio/mp4': 'sound', 'audio/wav': 'sound', 'audio/aac': 'sound', 'audio/flac': 'sound',
  'video/mp4': 'video', 'video/webm': 'video', 'video/quicktime': 'video', 'video/matroska': 'video', 'video/3gpp': 'video',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'document', 'application/vnd.oasis.opendocument.text': 'document',
  'application/vnd.oasis.opendocument.spreadsheet': 'document', 'application/vnd.oasis.opendocument.presentation': 'document', 'application/rtf': 'document', 'application/x-cfb': 'document',
  'application/zip': 'archive', 'application/x-7z-compressed': 'archive', 'application/gzip': 'archive', 'application/x-tar': 'archive',
};

/** What a file is to the form of a call; null for what no form takes. */
export const fileTypeOf = (mime: string): FileType | null => (Object.hasOwn(TYPES, mime) ? (TYPES[mime] ?? null) : null);
