const twelveDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });

/**
 * A number as people read it: thousands separated by commas, no exponent, and no more than twelve digits,
 * so that the noise of binary fractions (`0.30000000000000004`) doesn't show.
 */
export function numberText(value: number): string {
  return twelveDigits.format(value);
}
