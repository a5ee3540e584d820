/**
 * Words that nobody shall read on a wall beside a person's name: obscene roots, slurs and insults that a moderator in the
 * five languages knows. `word` stands alone, `stem-` begins a word, `-stem-` is anywhere in it. How each is disguised
 * (other alphabet, digits for letters, spaces, repeats) is not listed: `kind-name.ts` undoes it.
 */

/** Compared by sound, in whichever alphabet they are written. */
export const soundWords: readonly string[] = [
  // ru
  `хуй хуи хуя хую хуем хуё хуев- хуесос- хуеп- хуёв- хуйн- хуйл- хуил- хуйло хуета хуяр- хуяч- хули -нахуй- -нахуя- -похуй- охуел охуела охуели охуенн- охуевш- охуеть ахуел ахуела ахуели ахуенн- ахуеть
   -пизд- пезд- спизд- бляд- блят- выбляд- бля бляха
   ебат- ебал- ебан- ебарь ебаш- ебеня ебло еблан- еблищ- ебну- ебуч- ебош- ебись ёб ёбт ёбн- заеб- наеб- выеб- доеб- проеб- уёбок уебок
   уебищ- уебан- отъебал- отъебись разъеб- въебал- въебат- объебал- съебал- съебат- съебись -долбоеб- -далбаеб- -долбаеб- мудоеб- ебливый
   сука суки суке суку сукой сучка сучки сучара сучий сцука мудак- мудач- мудил- мудозвон- мудень гандон- гондон- пидор- пидар- пидр- педрил- педик педики
   шлюх- шалав- проститут- курва курвы блудниц- залуп- дроч- минет минетч- жопа жопы жопу жопе жопой жоп жопк- говно гавно говна говню- говнюк- срань сраный сраная срака
   пердун- перде- дерьмо дерьма мразь тварь твари ублюд- выродок сволочь падла гнида паскуд- дебил- кретин- идиот- имбецил- даун дауны дура дурак дурак- придурок
   лох лохи лошара чмо чмош- урод уроды уродина тупица херня херов- нахер похер нихера
   чурка чурки чурбан хачик хачи хохол хохлы жиды жидяра ниггер- черножоп- узкоглаз- сарт сарты сарттар сартлар
   гитлер- фашист- нацист- зигхайл- игил террорист- талибан
   секс сексуал- секси порно- порнух- хентай сиськи сиська титьки титька писька письки пися пиписька пенис- вагина влагалищ- клитор анал анальн- анус член членосос-
   трах трахат- трахал- трахн- ёбаный гомосек-`,
  // ky
  `сиктир- сигиш- сигейин сигем сиким сиктим сикесин сийгек сийдик жалап- жалаб- канчык канчык- котак котагым котагын котакбаш- кутак кутагым
   чочок энеңди энеңдин энеңдис- энендис- эненди эненд энеңдина- сойку бок боктой боктун шүмшүк- акмак акмаксың келесоо доңуз эшек дайус`,
  // tg
  `ҷалаб- қанҷиқ- қаҳба қаҳпа кус куси кусхӯр кускаш- кусмодар- гоям мегоям гоидан гоидам гояд модаратба модаргоя- падарлаънат- падарсаг сагбача
   ҳаромӣ ҳаромзода- даюс ҳезалак- кунте фоҳиша- гуҳ гуҳхӯр кутоқ аҳмақ аблаҳ`,
  // uz
  `sik sikish- sikay sikaman sikdim sikdi sikib sikkan sikvor- siktir- sikey jalab- jalap- qoʻtoq qotogʻim qotogʻi qutoq qanjiq- qahba haromi haromzoda- fohisha- fohish
   onangni onangniski onayni dalbayob- pidaras- ahmoq ahmoq- iflos itvachcha buzuq eshak eshshak shumshuk dayyus`,
];

/** Compared letter by letter, only where they are written in Cyrillic: by sound they are names or harmless elsewhere. */
export const cyrillicWords: readonly string[] = ['хер көт көтү көтүң көтүңө көтлак- ам амың амыңды амына'];

/** Compared letter by letter in Latin. */
export const latinWords: readonly string[] = [
  `-fuck- fuk fuq fck fcuk phuck- shit shits shitty shithead- bullshit- bitch- biatch cunt cunts dick dickhead- cock cocks cocksuck- pussy pussies penis- vagina-
   -asshole- ass arse arsehole- bastard- whore- slut sluts slutty nigger- nigga- faggot- fag fags retard retarded wank- twat cum boob boobs tits titties blowjob- handjob- dildo-
   porn- rape rapist sex sexy sexual anal anus hitler- nazi nazis kkk terrorist- pedo pedophil- hentai- onlyfans milf stfu orospu- amk faku`,
];

/** Innocent words that begin like one of the above. */
export const innocentWords: readonly string[] = ['jalapeno', 'sikkim', 'кретинин'];
