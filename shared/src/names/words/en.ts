import { qualityFirst, wordsOf, type NameWords } from './name-words.ts';

export const en: NameWords = {
  qualities: wordsOf(`
    swift brave clever bright calm cheerful kind gentle lively merry noble quick quiet sunny wise agile golden silver emerald azure amber happy
    honest loyal lucky nimble patient playful radiant snowy starry steady sturdy tender vivid warm witty early eager daring curious crystal
    alpine autumn spring summer`),
  things: wordsOf(`
    falcon eagle leopard deer swallow swan crane lark dove heron robin dolphin lynx firefly poplar maple cedar juniper almond walnut apricot cherry
    tulip iris rose lotus jasmine lavender river brook lake summit valley meadow island canyon cloud breeze sunrise star comet rainbow wave pearl
    coral ruby opal caravan compass lantern bridge sail`),
  join: qualityFirst,
};
