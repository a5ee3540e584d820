import type { RegionCode } from '@tabarman/shared/place/codes.ts';
import type { Point } from '@tabarman/shared/place/map/albers.ts';

/** Where the name of a region stands best, in degrees. */
export const labelPoints: Readonly<Record<RegionCode, Point>> = {
  'KG-B': [71.55, 39.8], 'KG-C': [74.35, 42.55], 'KG-GB': [74.59, 42.98], 'KG-GO': [73.35, 40.52], 'KG-J': [72.6, 41.55],
  'KG-N': [75.35, 41.2], 'KG-O': [73.4, 40.02], 'KG-T': [72.0, 42.45], 'KG-Y': [77.85, 42.15], 'TJ-DU': [68.45, 38.72],
  'TJ-GB': [72.9, 38.35], 'TJ-KT': [69.1, 37.75], 'TJ-RA': [70.1, 38.95], 'TJ-SU': [70.0, 40.36], 'UZ-AN': [72.05, 40.83],
  'UZ-BU': [63.7, 40.3], 'UZ-FA': [71.2, 40.45], 'UZ-JI': [67.55, 40.25], 'UZ-NG': [71.25, 41.03], 'UZ-NW': [64.4, 41.9],
  'UZ-QA': [66.0, 38.8], 'UZ-QR': [58.9, 43.6], 'UZ-SA': [66.4, 39.85], 'UZ-SI': [68.7, 40.42], 'UZ-SU': [67.3, 38.0],
  'UZ-TK': [68.95, 41.45], 'UZ-TO': [69.85, 41.2], 'UZ-XO': [60.8, 41.35],
};

/** Regions around the valley: too near to each other for a map of all three countries. */
export const valleyRegions: ReadonlySet<RegionCode> = new Set(['KG-B', 'KG-GO', 'KG-J', 'KG-O', 'TJ-SU', 'UZ-AN', 'UZ-FA', 'UZ-NG']);
