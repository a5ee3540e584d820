import { createRandom } from '../kernel/random.ts';
import { cholesky, inverseOf } from '../stats/cholesky.ts';
import { mean as meanOf } from '../stats/moments.ts';
import { normals } from '../stats/normal.ts';
import { byWorkAndJuror, type Mark } from './total.ts';

/** How sure totals are. */
export interface Posterior {
  /** Standard deviation of what is not known of each work that was judged, points of 100. */
  readonly errors: ReadonlyMap<string, number>;
  /** A draw: by how much each work may differ from its estimate, all together. The same chance draws the same. */
  readonly draw: (random: () => number) => ReadonlyMap<string, number>;
}

export interface MarksPosterior extends Posterior {
  /** Between works, between jurors, and what neither explains, in squared points. */
  readonly variances: { readonly works: number; readonly jurors: number; readonly rest: number };
}

const ROUNDS = 60;
/** A tenth of a point: nobody judges more finely, and nothing is divided by zero. */
const LEAST_VARIANCE = 0.01;
/** With fewer works that two jurors marked, nothing parts chance from quality. */
const LEAST_PAIRS = 3;

/**
 * DC9: what the additive model x_ij = μ + θ_i − β_j + ε_ij leaves open: θ, β and ε are normal with variances that are found by some rounds of EM, and the posterior
 * of θ and β has the covariance (XᵀX ∕ σ²_ε + diag(1 ∕ σ²_θ, 1 ∕ σ²_β))⁻¹. The block of works is diagonal, so that only jurors are inverted. Null where too few
 * works have two marks.
 */
export function posteriorOf(given: readonly Mark[]): MarksPosterior | null {
  const marks = given.toSorted(byWorkAndJuror);
  const works = [...new Set(marks.map(({ work }) => work))];
  const jurors = [...new Set(marks.map(({ juror }) => juror))].toSorted();
  const [workAt, jurorAt] = [new Map(works.map((id, i) => [id, i])), new Map(jurors.map((id, j) => [id, j]))];
  const all = marks.map(({ work, juror, total }) => ({ i: workAt.get(work)!, j: jurorAt.get(juror)!, x: total }));
  const panels = works.map((_, i) => all.filter((mark) => mark.i === i));
  if (panels.filter((panel) => panel.length >= 2).length < LEAST_PAIRS) return null;

  const middle = meanOf(all.map(({ x }) => x));
  const spread = Math.max(LEAST_VARIANCE, meanOf(all.map(({ x }) => (x - middle) ** 2)));
  let variances = { works: spread / 2, jurors: spread / 4, rest: spread / 2 };
  for (let round = 0; round < ROUNDS; round += 1) variances = improved(variances);
  const { own, covariance, error } = solved(variances);
  const root = cholesky(covariance);
  return {
    variances,
    errors: new Map(works.map((id, i) => [id, Math.sqrt(error(i))])),
    draw: (random) => {
      const normal = normals(random);
      const chance = jurors.map(() => normal());
      const severity = root.map((row) => row.reduce((sum, factor, k) => sum + factor * chance[k]!, 0));
      return new Map(works.map((id, i) => [id, panels[i]!.reduce((sum, { j }) => sum + severity[j]!, 0) / (variances.rest * own[i]!) + normal() / Math.sqrt(own[i]!)]));
    },
  };

  /** Estimates and covariances under variances: `own` is the precision of a work whose jurors are known, `covariance` that of the jurors. */
  function solved({ works: ofWorks, jurors: ofJurors, rest }: MarksPosterior['variances']) {
    const own = panels.map((panel) => panel.length / rest + 1 / ofWorks);
    const matrix = jurors.map((_, j) => jurors.map((__, k) => (j === k ? 1 / ofJurors : 0)));
    const right = jurors.map(() => 0);
    panels.forEach((panel, i) => {
      const sum = panel.reduce((points, { x }) => points + x - middle, 0) / rest;
      for (const { j, x } of panel) {
        matrix[j]![j]! += 1 / rest;
        right[j]! += sum / own[i]! / rest - (x - middle) / rest;
        for (const { j: k } of panel) matrix[j]![k]! -= 1 / (rest * rest * own[i]!);
      }
    });
    const covariance = inverseOf(cholesky(matrix));
    const severity = covariance.map((row) => row.reduce((sum, factor, k) => sum + factor * right[k]!, 0));
    const quality = panels.map((panel, i) => panel.reduce((sum, { j, x }) => sum + x - middle + severity[j]!, 0) / rest / own[i]!);
    const shared = (i: number, j: number) => panels[i]!.reduce((sum, { j: k }) => sum + covariance[k]![j]!, 0) / (rest * own[i]!);
    const error = (i: number) => 1 / own[i]! + panels[i]!.reduce((sum, { j }) => sum + shared(i, j), 0) / (rest * own[i]!);
    return { own, covariance, severity, quality, shared, error };
  }

  function improved(now: MarksPosterior['variances']): MarksPosterior['variances'] {
    const { covariance, severity, quality, shared, error } = solved(now);
    const errors = works.map((_, i) => error(i));
    return {
      works: Math.max(LEAST_VARIANCE, meanOf(quality.map((value, i) => value * value + errors[i]!))),
      jurors: Math.max(LEAST_VARIANCE, meanOf(severity.map((value, j) => value * value + covariance[j]![j]!))),
      rest: Math.max(LEAST_VARIANCE, meanOf(all.map(({ i, j, x }) => (x - middle - quality[i]! + severity[j]!) ** 2 + errors[i]! + covariance[j]![j]! - 2 * shared(i, j)))),
    };
  }
}

/** Draws for the whole model from one seed. */
export function* drawsOf(posterior: Posterior, seed: number, times: number): Generator<ReadonlyMap<string, number>> {
  const random = createRandom(seed);
  for (let draw = 0; draw < times; draw += 1) yield posterior.draw(random);
}
