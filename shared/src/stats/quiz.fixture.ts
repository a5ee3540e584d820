/**
 * Ten students, ten questions: K. L. Wuensch, KR20.txt, East Carolina University (core.ecu.edu/wuenschk/StatHelp/KR20.txt), with
 * its totals, p and the variance of the totals. One line per student.
 */
const lines = [
  '1111110110', '1011011101', '1111011001', '0010001000', '0000010010',
  '1110111111', '1101110111', '1111111101', '0101111101', '1101101110',
];

export const students = lines.map((line) => Array.from(line, Number));
export const published = {
  totals: [8, 7, 7, 2, 2, 9, 8, 9, 7, 7],
  p: [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6],
  variance: 5.84,
};

/** By question. */
export const questions = published.p.map((_, question) => students.map((student) => student[question] ?? 0));
