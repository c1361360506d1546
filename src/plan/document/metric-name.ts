/**
 * The name of a metric as people say it: that of a field of `context` or of its traits, or what was written.
 *
 * @param loadUnit what `requestsPerDay` counts, in the plural
 */
export function metricName(metric: string, loadUnit = 'requests'): string {
  if (metric === 'requestsPerDay') return `${loadUnit.charAt(0).toUpperCase()}${loadUnit.slice(1)} a day`;
  return Object.hasOwn(metricNames, metric) ? (metricNames[metric] ?? metric) : metric;
}

const metricNames: Readonly<Record<string, string>> = {
  users: 'Users',
  peakRequestsPerSecond: 'Requests a second at the peak',
  budgetUsdPerMonth: 'Monthly budget in USD',
  teamSize: 'People in the team',
  timelineWeeks: 'Weeks until it must run',
  endpoints: 'Endpoints',
  readsPerWrite: 'Reads for each write',
  longestTaskSeconds: 'Longest piece of work in seconds',
  consumersPerEvent: 'Reactions to one event',
  eventsPerSecond: 'Events a second at the peak',
  externalApis: 'Outside APIs that a request waits for',
  stepsAcrossServices: 'Steps of the longest action across services',
  largestUploadMb: 'Largest upload in MB',
  largestItemKb: 'Largest record in KB',
  tenants: 'Customers that share the system',
  clientTypes: 'Kinds of client',
};
