/** The name of a metric as people say it: that of a field of `context`, or what was written. */
export function metricName(metric: string): string {
  return Object.hasOwn(metricNames, metric) ? (metricNames[metric] ?? metric) : metric;
}

const metricNames: Readonly<Record<string, string>> = {
  users: 'Users',
  requestsPerDay: 'Requests a day',
  peakRequestsPerSecond: 'Requests a second at the peak',
  budgetUsdPerMonth: 'Monthly budget in USD',
  teamSize: 'People in the team',
};
