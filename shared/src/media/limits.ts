/** What an uploaded picture or sound may be at most. */
export const mediaLimits = {
  pictureBytes: 12 * 1024 * 1024,
  /** Of a picture, before it is made smaller: a little more than the cameras of phones make. */
  pixels: 50_000_000,
  /** 30 s of two channels at 44.1 kHz without compression are 5.3 MB. */
  soundBytes: 6 * 1024 * 1024,
  /** Of all that one person has uploaded and that is still kept. */
  bytesOfOne: 1024 * 1024 * 1024,
} as const;
