export type Face = 'text' | 'strong' | 'display';

/** One thing that is drawn; lengths are in the units of the drawing, `y` of a text is its baseline. */
export type Mark =
  | { readonly do: 'fill'; readonly path: string; readonly colour: string }
  | { readonly do: 'stroke'; readonly path: string; readonly colour: string; readonly width: number }
  | { readonly do: 'text'; readonly text: string; readonly face: Face; readonly size: number; readonly x: number; readonly y: number; readonly colour: string };

/** A sheet or a picture, before it is a file: the same marks make a PDF with letters in it and a picture of outlines. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly marks: readonly Mark[];
}

/** The dyes of the product (client/src/ui/tokens.css). */
export const dyes = { ink: '#17132b', soft: '#544c63', night: '#1b1740', cream: '#fff8ec', ground: '#fbf4e6', line: '#857a68', madder: '#a3122b', indigo: '#211c74', saffron: '#fbc02e', teal: '#085e67' } as const;

export const box = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`;
