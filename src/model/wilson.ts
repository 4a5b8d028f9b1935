/**
 * The Wilson score interval of a proportion: where the true rate may lie, given `successes` of `n` cases;
 * 95 % at the default z. Null where there is no case, or the counts are none of a proportion (negative, or
 * more successes than cases), as faulty reports have them.
 * Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of
 * the American Statistical Association 22, 209–212.
 */
export function wilson(successes: number, n: number, z = 1.96): readonly [low: number, high: number] | null {
  if (!(n > 0 && successes >= 0 && successes <= n)) return null;
  const p = successes / n;
  const zz = (z * z) / n;
  const middle = p + zz / 2;
  const reach = Math.sqrt(zz * (p * (1 - p) + zz / 4));
  // Rounding must not push an end past 0 or 1, nor past p itself where p is one of them.
  const low = successes === 0 ? 0 : Math.max(0, (middle - reach) / (1 + zz));
  const high = successes === n ? 1 : Math.min(1, (middle + reach) / (1 + zz));
  return [Math.min(low, p), Math.max(high, p)];
}
