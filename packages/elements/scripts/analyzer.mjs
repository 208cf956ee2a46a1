// What the manifest is read from. The analyzer would otherwise write its file's name into the package.json where it runs.
export default { globs: ['src/*/*.ts'], litelement: true, quiet: true, packagejson: false }
