/** Names that people of the region and their guests have: none of them may ever be refused. */
export const people: readonly string[] = [
  // ky
  `Айгүл Айпери Айжан Айнура Айзада Айдана Айбек Азамат Азиз Акжол Акылбек Алтынай Алмаз Алымбек Асель Аскар Атай Бакыт Бакытбек Бегимай Бегайым Бекболот Бектур Бермет Болот Болотбек
   Гүлзат Гүлнара Гүлнур Гүлмира Дастан Динара Данияр Жаныл Жибек Жазгүл Жылдыз Жумабек Жоомарт Жолдош Жамиля Замира Зарина Зуура Исхак Ишак Индира Искендер Каныкей Каныбек Канат Кубат Кубатбек
   Күлүйпа Күнболот Күнсулуу Күмүш Көчөр Көк-Бөрү Курманжан Кутман Кутлуг Медер Мээрим Майрам Мирлан Манас Медина Назгүл Назира Нази Нурбек Нурбол Нургүл Нурлан Нуртилек Нуржан Нурсултан Нурай
   Омурбек Өмүрбек Өскөн Роза Рахат Руслан Сагын Сагынбек Сезим Сайкал Семетей Сейтек Сыймык Сыргак Султан Суйумкан Таалай Талант Темирлан Тилек Токтогул Толкун Тынчтык Уларбек Улан Уулжан
   Чынгыз Чынара Чолпон Шайлообек Шекер Ширин Эльвира Эркин Элиза Элнура Эмир Эсенгул Эрмек Ыйман Ырыскелди Ырыс Ысмайыл Мамбет Мамбетов Сыдыков Сартбаев Жээнбеков Кот Кунту Эбади Эмиль`,
  // tg
  `Абдуллоҳ Абдураҳмон Анӯша Азиза Алишер Амина Аминҷон Амир Анвар Афсона Баҳодур Бахтиёр Баҳром Беҳрӯз Гулнора Гулшан Гулҷаҳон Далер Дилафрӯз Дилшод Довуд Ёдгор Ёқуб Зарангез Зарина Зебо Зайнаб Зафар
   Исмоил Искандар Кароматулло Кирам Кир Комрон Латофат Лола Манижа Манучеҳр Маъруф Меҳрангез Мирзо Муҳаммад Мударрис Наврӯз Назокат Нигина Нигора Озода Парвина Парвиз Равшан Раҳим Рустам Рухшона
   Сабрина Саид Сино Ситора Сомон Суҳроб Тоҳир Тахмина Умед Умеда Фаридун Фаррух Фарзона Фирдавс Фотима Хуршед Хуршеда Хусрав Хушнуд Хуҷаста Худойдод Ҳабиба Ҳаким Ҳасан Ҳусейн Ҷамшед Ҷалол Ҷамила
   Ҷовид Чамангул Шаҳноза Шаҳром Шоира Шодмон Шукрона Эмомалӣ Эраҷ Қаҳҳор Қосим Қурбонгул Қурбоналӣ Курвонали Ғафур Ӯктам Раҳмонӣ Сагдиёна Шаҳид`,
  // uz
  `Aziza Abdulla Abror Adolat Alisher Aminjon Anora Asadbek Aziz Barno Behruz Bekzod Bobur Botir Dilafruz Dilnoza Dilshod Doniyor Elyor Farangiz Farhod Feruza Gʻulom Gʻayrat Gulbahor Gulnora Hamid Hasan Husan
   Iqbol Islom Ismoil Ishaq Jahongir Jalol Jaloliddin Jamshid Jasur Javlon Kamola Kamron Lola Laylo Madina Malika Mansur Mohira Muhammad Mudassir Munisa Murod Nafisa Nargiza Navroʻz Nigora Nodir Nodira
   Oʻgʻiloy Oʻtkir Oybek Oydin Ozoda Parizoda Qahramon Qobil Ravshan Rayhon Rustam Saida Samandar Sardor Sevara Shahlo Shahnoza Sherzod Shohruh Shukhrat Sikandar Suhrob Surayyo Temur Timur Toʻlqin Ulugʻbek
   Umid Umida Xurshid Xusan Xayrulla Yoqub Yodgor Yulduz Zafar Zebo Zilola Ziyoda Zuhra Sobir Zokir Bobir Kumush Kuntugʻmish Oʻktam Qoʻchqor Eshmat Eshonqul Toshmat`,
  `Шаҳзод Жаҳонгир Жалолиддин Ўткир Ўғилой Ғулом Нилуфар Хуршида Хусан Қаҳрамон Қўчқор Тошмат Эшмат Эшонқул Кумуш Озода Саидакбар Шоҳруҳ Дилноза`,
  // ru
  `Анна Анастасия Александр Алексей Алина Алла Андрей Антон Арина Артём Ассоль Богдан Борис Вадим Валентина Валерий Варвара Василий Вера Виктория Виталий Владимир Галина Геннадий Герман Глеб Дарья Денис
   Дмитрий Ева Евгений Екатерина Елена Жанна Захар Зинаида Зоя Иван Игорь Илья Инна Ирина Кирилл Ксения Лариса Лев Лидия Людмила Максим Маргарита Марина Мария Матвей Михаил Надежда Наталья Никита Николай
   Оксана Олег Ольга Павел Пётр Полина Роман Светлана Семён Сергей София Станислав Степан Таисия Тамара Тарас Татьяна Ульяна Фёдор Христина Херсон Эдуард Эммануил Эбру Юлия Юрий Яна Ярослав
   Хохлов Хохлова Писаренко Пискунов Сучков Сукачёв Мудров Дурова Жидков Бляхер Сыктывкар Оренбург Уродов Лохвицкая Членов Трахтенберг Кутаков Ебенезер Себастьян Мраморный Бокий Дурдана Оҳу Себи Говоров Пердиков Кретинин`,
  // en
  `Anna Ana-Lee Assol Cass Cassandra Dickens Dickson Hancock Cockburn Scunthorpe Essex Sussex Middlesex Titov Titus Cummings Basset Passion Grape Drape Therapist Analia Manus Janus Uranus Sexton Slutskaya Slutsky
   Shitikov Mishit Wanda Swank Swati Fagin Fukuda Fukushima Penelope Peniel Kot Kevin Dikson Huey Hughes Huang Hudson Kuntay Ebenezer Ebru Ebadi Jalal Jaleel Jalapeno Nazira Nazim Nasim Isil Isis Ishaq Amina Kirk
   James John Mary Emma Oliver Jack Sophia Mia Noah Liam Daisy Dakota Dora Pushkin Sukhrob Sukhbat Musicka Bokonbaev Bokova Loxley Lohan Daunte Chlenova Bitcoin Whitney Raperov Coke Cook Sebastian Ebony Perdita Bukhara Sikkim Jalaliddin Dickinson Analeigh`,
].flatMap((list) => list.split(/\s+/)).filter((name) => name !== '');
