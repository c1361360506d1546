const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** An amount as messages print it: `73.28 USD`; a whole one without decimals. */
export function usdText(amount: number): string {
  return `${Number.isInteger(amount) ? whole.format(amount) : cents.format(amount)} USD`;
}
