import { qualityFirst, wordsOf, type NameWords } from './name-words.ts';

export const uz: NameWords = {
  qualities: wordsOf(`
    chaqqon dono zukko aqlli quvnoq jasur dadil tezkor epchil ziyrak sezgir sokin tiniq yorqin yorugʻ nurli quyoshli iliq baxtli shoʻx mehribon
    saxiy bilimdon mohir oltin kumush zumrad yashil moviy bahorgi yozgi kuzgi qishki tonggi erkin ozod doʻstona samimiy nozik chiroyli goʻzal toza
    yangi baland kuchli chidamli sabrli ravon yengil sergak hushyor topqir bardam tetik`),
  things: wordsOf(`
    burgut lochin turna oqqush bulbul kaptar kiyik ohu bugʻu qoplon yoʻlbars tulpor kapalak baliq archa chinor terak olma anor uzum oʻrik bodom
    pista yongʻoq tut gul lola binafsha nargis rayhon daryo buloq koʻl togʻ choʻqqi yaylov bulut yomgʻir shamol shabada quyosh yulduz tong bahor
    toʻlqin marjon gavhar yoqut sadaf karvon kamalak nihol ufq osmon`),
  join: qualityFirst,
};
