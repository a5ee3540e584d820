import type { ComparisonWords } from './en.ts';

export const uz: ComparisonWords = {
  'comparison': 'Oldin va keyin', 'training': 'Oʻqitish', 'all': 'Hammasi', 'thoughtful': 'Tez taxminlarsiz', 'howComputed': 'Bu qanday hisoblanadi',
  'pairs': 'Juftliklar', 'pre': 'Oldin, %', 'post': 'Keyin, %', 'gain': 'Oʻsish ⟨g⟩', 'level': 'Daraja', 'meanGain': 'Shaxsiy oʻsishlar oʻrtachasi', 'dAv': 'Effekt d', 'gAv': 'Effekt g (Hedges)', 'dZ': 'Effekt d_z',
  'full': 'Oʻsadigan joyi yoʻq', 'topPre': 'Oldin hammasi toʻgʻri, %', 'topPost': 'Keyin hammasi toʻgʻri, %',
  'people': 'Odamlar', 'person': 'Odam', 'rapid': 'Tez taxminlar', 'groups': 'Guruhlar', 'group': 'Guruh', 'hidden': 'koʻrsatilmaydi', 'topics': 'Mavzular', 'topic': 'Mavzu', 'questions': 'Savollar', 'question': 'Savol', 'number': '№', 'reworded': 'Matni oʻzgargan',
  'yes': 'ha', 'no': 'yoʻq', 'level.low': 'past', 'level.medium': 'oʻrtacha', 'level.high': 'yuqori',
  'alonePre': 'Faqat boshlangʻich testni oʻtganlar', 'alonePost': 'Faqat yakuniy testni oʻtganlar', 'ambiguousPre': 'Farqlab boʻlmaydi, boshlangʻich test', 'ambiguousPost': 'Farqlab boʻlmaydi, yakuniy test', 'unfinishedPre': 'Hech narsa topshirmaganlar, boshlangʻich test', 'unfinishedPost': 'Hech narsa topshirmaganlar, yakuniy test', 'leftOut': 'Faqat bitta testda bor savollar',
  'missing.tooFew': 'juda kam ({have}, kerak: {need})', 'missing.noSpread': 'hammada bir xil', 'missing.ceiling': 'oʻsadigan joyi yoʻq',
  'how.results': 'Natija – mumkin boʻlganning foizi, barcha savollarning vazni bir xil. Ikkala testda ham bor savollar yakuniy testning toʻgʻri javoblari boʻyicha taqqoslanadi.',
  'how.gain': 'Oʻsish ⟨g⟩ = (keyin − oldin) / (100 − oldin), oʻrtachalar boʻyicha (Hake 1998): mumkin boʻlganning qanchasi qoʻshildi. 0,3 dan kam – past, 0,7 dan kam – oʻrtacha, 0,7 dan boshlab – yuqori. Maʼruzalar odatda 0,23, ishtirok bilan darslar 0,48 bergan.',
  'how.meanGain': 'Shaxsiy oʻsishlar oʻrtachasi – boshqa son (Bao 2006). Oʻqitishdan oldin hammasi toʻgʻri boʻlganning oʻsadigan joyi yoʻq, u kirmaydi.',
  'how.effect': 'Effekt: oʻrtacha oʻzgarish ikki standart ogʻishning oʻrtachasiga boʻlinadi; Hedges g soni odam kam boʻlgandagi ortiqchani olib tashlaydi (Lakens 2013). Taxminan 0,2 – kichik, 0,5 – oʻrtacha, 0,8 – katta (Cohen 1988).',
  'how.ceiling': 'Yuqori chegara: 15 % dan koʻpida hammasi toʻgʻri (Terwee 2007). Test bundan koʻpini koʻrsatish uchun juda oson boʻlgan.',
  'how.rapid': 'Tez taxminlar: odam javoblarining 10 % dan koʻpi savolni oʻqib ulgurmasdan kelgan (Wise, Kong 2005).',
  'how.least': 'Juftliklari beshtadan kam guruhlar koʻrsatilmaydi, ular orqali hisoblab topish mumkin boʻlgan boshqalari ham.',
  'how.limits': 'Taqqoslash guruhi yoʻq: oʻsish testni avval koʻrganlikdan ham boʻlishi mumkin.',
};
