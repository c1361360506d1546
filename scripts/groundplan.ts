// The entry of the command line. It is CommonJS without types (see package.json beside it), so that
// a Node too old for TypeScript runs it as well and can say so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // Node keeps what it compiles, by the content of each file: the next call starts in two thirds of the time.
  process.getBuiltinModule('node:module').enableCompileCache(`${__dirname}/../.groundplan/compiled`);
  import('./cli/main.mts').then(({ main }) => main(process.argv.slice(2)));
} else {
  console.error(
    `Expected Node 22.18 or later, found ${process.versions.node}. Run "npm ci" once, then "npm run plan -- ${process.argv.slice(2).join(' ')}": npm brings the right Node.`,
  );
  process.exitCode = 2;
}
