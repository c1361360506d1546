import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The unpacked browser and the environment that lets it run on a bare machine. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (about 200 MB) into `node_modules/.cache/groundplan/`, once per version,
 * with the libraries and the font it carries. Answers undefined where it can't run or isn't installed.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(folder, '..', '..', '.cache', 'groundplan');
  const target = join(cache, `chromium-${version}`);
  if (!existsSync(target)) await unpack(join(folder, 'bin'), cache, target);
  const libraries = [join(target, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(target, 'fonts.conf') };
  return { executablePath: join(target, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

function packageFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  } catch {
    return undefined;
  }
}

/** Into a folder of its own first: a build that is stopped in the middle must not leave half a browser behind. */
async function unpack(archives: string, cache: string, target: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(join(cache, 'unpacking-'));
  try {
    // The package unpacks into the folder for temporary files, where a stranger may have put a `chromium` of his own.
    // It reads that folder's name when it is called, so ours is in place for no longer than the calls.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = workshop;
    const jobs = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(join(archives, name)));
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await Promise.all(jobs);
    await writeFile(join(workshop, 'fonts.conf'), fontsConf(target));
    // Whoever may use this copy of node_modules may use the browser in it.
    for (const path of [workshop, join(workshop, 'chromium')]) await chmod(path, 0o755);
    await rename(workshop, target).catch((error: unknown) => {
      // Another build may have been faster.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const escaped = [...folders, join(folder, 'fonts-cache')].map((path) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const cache = escaped.pop() ?? '';
  const list = escaped.map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?>\n<fontconfig>${list}<cachedir>${cache}</cachedir></fontconfig>\n`;
}
