import type { KindScreens } from '../../projector/kind-screen.ts';
import { OptionBars } from '../../projector/option-bars.tsx';
import { optionPictures, OptionTiles, saidOptions } from '../../projector/option-tiles.tsx';

export const poll: KindScreens<'poll'> = {
  hint: 'survey.choose',
  Ask: ({ asks, languages }) => <OptionTiles options={saidOptions(asks, languages)} pictures={optionPictures(asks)} />,
  Reveal: ({ asks, languages, bars, answered, t }) => <OptionBars options={saidOptions(asks, languages)} pictures={optionPictures(asks)} bars={bars} answered={answered} isPoll t={t} />,
};
