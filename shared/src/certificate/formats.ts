/** What can be made of a certificate: a sheet to print, the same as a picture to look at, and pictures for social networks. */
export const certificateFormats = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  preview: { ending: 'png', type: 'image/png' },
  square: { ending: 'png', type: 'image/png' },
  tall: { ending: 'png', type: 'image/png' },
  wide: { ending: 'png', type: 'image/png' },
} as const;
export type CertificateFormat = keyof typeof certificateFormats;
export const formatNames = Object.keys(certificateFormats) as [CertificateFormat, ...CertificateFormat[]];

/** How a making stands: it waits for its turn, is under way, or has ended in one of three ways. */
export const makingStates = ['waiting', 'making', 'made', 'failed', 'cancelled'] as const;
export type MakingState = (typeof makingStates)[number];
