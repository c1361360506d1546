import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly allowScripts?: Record<string, boolean>;
}

interface LockedPackage extends Partial<Manifest> {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
}

const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as { readonly lockfileVersion: number; readonly packages: Record<string, LockedPackage> };
const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }));

/** Lowest version without a known hole of each major version that one is known for; later majors are safe. */
const lowestSafe: Readonly<Record<string, readonly string[]>> = {
  astro: ['7.2.8'],
  dompurify: ['3.4.17'],
  // Version 4 is Astro's own; it reads no text of a stranger.
  'js-yaml': ['4.3.1', '5.2.1'],
  liquidjs: ['10.27.2'],
  mermaid: ['11.16.1'],
  sharp: ['0.35.4'],
};

function isSafe(version: string, floors: readonly string[]): boolean {
  const [found, ...known] = [version, ...floors].map((text) => text.split('.').map(Number));
  if (found === undefined || found.length !== 3 || found.some(Number.isNaN)) return false;
  const floor = known.find(([major]) => major === found[0]);
  if (floor === undefined) return known.every(([major = 0]) => (found[0] ?? 0) > major);
  const differing = found.findIndex((part, index) => part !== floor[index]);
  return differing === -1 || (found[differing] ?? 0) > (floor[differing] ?? 0);
}

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)('pins every package in %s exactly', (group) => {
    expect(Object.keys(manifest[group]).length).toBeGreaterThan(3);
    expect(Object.entries(manifest[group]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is the one that the lock file was made from', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
  });

  it('refuses every install script that there is, and names no other', () => {
    const scripted = new Set(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
    expect(manifest.allowScripts).toEqual(Object.fromEntries(Array.from(scripted, (name) => [name, false])));
  });
});

describe('the lock file', () => {
  it('holds packages, each with the hash of what it is', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(installed.length).toBeGreaterThan(300);
    // Binaries for other systems that could not be looked up where the file was made; npm checks them where they are installed.
    const unseen = installed.filter(({ integrity = '' }) => !integrity.startsWith('sha512-'));
    expect(unseen.filter(({ optional, cpu, os }) => optional !== true || (cpu ?? os) === undefined).map(({ path }) => path)).toEqual([]);
    expect(unseen.filter(({ name }) => /linux-x64/.test(name)).map(({ path }) => path)).toEqual([]);
  });

  it('has an entry for every optional package that another names, without which npm ci refuses the file', () => {
    const names = new Set(installed.map(({ name }) => name));
    const missing = installed.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies)).filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('names no host, so that every registry serves', () => {
    expect(installed.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
  });

  it.each(Object.entries(lowestSafe))('holds no %s with a known hole', (name, floors) => {
    const versions = installed.filter((entry) => entry.name === name).map(({ version = '' }) => version);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isSafe(version, floors))).toEqual([]);
  });

  it.each([
    ['4.3.1', true], ['4.3.0', false], ['4.10.0', true], ['4.2.9', false], ['5.2.1', true], ['5.1.9', false], ['5.10.0', true],
    ['3.99.99', false], ['6.0.0', true], ['5.3.0-beta.1', false], ['', false],
  ])('would tell js-yaml %s from a safe one (safe: %s)', (version, expected) => {
    expect(isSafe(version, ['4.3.1', '5.2.1'])).toBe(expected);
  });
});
