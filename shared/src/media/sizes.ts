/** The longer side of the large size in pixels: all that a projector shows. */
export const LARGE_SIDE = 1_600;
/** The same of the small one: all that a phone shows. */
export const SMALL_SIDE = 640;
