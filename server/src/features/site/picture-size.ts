/** As networks ask for the picture of a link. */
export const pictureSize = { width: 1_200, height: 630 };
