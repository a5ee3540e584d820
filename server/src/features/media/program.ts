import { drawPicture } from './draw-picture.ts';

// The whole life of this process is one picture (adapters/forked-pictures.ts).
process.once('message', (bytes: Uint8Array) => {
  void drawPicture(bytes).then((drawn) => process.send?.(drawn));
});
