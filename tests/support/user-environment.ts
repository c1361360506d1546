/** The environment as a user's shell has it: Vitest's own variables would make Astro behave as in a unit test. */
export function userEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = /^(?:VITEST|VITE|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV|FORCE_COLOR)/;
  const rest = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(rest), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}
