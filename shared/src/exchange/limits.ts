/** What a file that comes in may hold at most. Whatever exceeds one of these is refused whole, before it is read on (TR37). */
export const importLimits = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Files in an archive: a pack of SIGame holds a picture or a sound for every question. */
  entries: 2_000,
  /** Bytes of an archive once it is unpacked, by its own list, and of the one file in it that is read. */
  unpackedBytes: 256 * 1024 * 1024,
  readBytes: 32 * 1024 * 1024,
  /** How many times larger than the archive its contents may be, once they are larger than `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 4 * 1024 * 1024,
  /** Pictures and sounds that are taken out of an archive, and their bytes. */
  mediaFiles: 100,
  mediaBytes: 64 * 1024 * 1024,
  /** Of XML: elements in all, and elements within elements. */
  elements: 600_000,
  depth: 64,
  /** Of a table. */
  rows: 5_000,
  columns: 256,
  cells: 200_000,
  cellCharacters: 32_767,
  sharedStrings: 200_000,
  /** Of a text file: lines, and characters of one line. */
  lines: 200_000,
  lineCharacters: 10_000_000,
  /** Findings that are told one by one; the others are counted. */
  findings: 500,
} as const;
