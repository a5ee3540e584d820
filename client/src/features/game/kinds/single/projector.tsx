import type { KindScreens } from '../../projector/kind-screen.ts';
import { OptionBars } from '../../projector/option-bars.tsx';
import { optionPictures, OptionTiles, saidOptions } from '../../projector/option-tiles.tsx';

export const single: KindScreens<'single'> = {
  hint: 'question.chooseOne',
  Ask: ({ asks, languages }) => <OptionTiles options={saidOptions(asks, languages)} pictures={optionPictures(asks)} />,
  Reveal: ({ asks, languages, bars, answered, t }) => <OptionBars options={saidOptions(asks, languages)} pictures={optionPictures(asks)} bars={bars} answered={answered} t={t} />,
};
