/** Standard normal numbers, two at a time (G. E. P. Box and M. E. Muller, 1958). */
export function normals(random: () => number): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const next = kept;
      kept = null;
      return next;
    }
    const length = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    kept = length * Math.sin(angle);
    return length * Math.cos(angle);
  };
}
