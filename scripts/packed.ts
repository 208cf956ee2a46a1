// What would be published, tried as a stranger has it: packed, unpacked beside its declared dependencies alone, imported, type-checked.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

interface Manifest {
  name: string
  private?: boolean
  dependencies?: Record<string, string>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
const rooms = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name))
  .filter((folder) => !read(folder).private)
const problems: string[] = []

for (const folder of rooms) {
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true })
  const manifest = read(folder)
  for (const message of messages) problems.push(`${manifest.name}: ${formatMessage(message, manifest as never)}`)
}

const home = mkdtempSync(join(tmpdir(), 'yichuang-packed-'))
try {
  for (const tarball of pack()) unpack(tarball)
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
  link(join(root, 'node_modules/@types/node'), '@types/node')
  writeFileSync(join(home, 'use.ts'), readFileSync(join(root, 'scripts/packed-use.ts')))
  // As Node runs it: no condition of ours, and so no source of ours.
  tell('imported in plain Node', spawnSync(process.execPath, ['use.ts'], { cwd: home, encoding: 'utf8' }))
  for (const moduleResolution of ['nodenext', 'bundler']) {
    const options = { module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution }
    const compilerOptions = {
      ...options,
      strict: true,
      noEmit: true,
      target: 'es2023',
      lib: ['es2023', 'dom'],
      types: ['node'],
    }
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', home]
    tell(`types under ${moduleResolution}`, spawnSync(process.execPath, tsc, { cwd: home, encoding: 'utf8' }))
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
console.log(`${problems.length} problems in ${rooms.length} packages`)
process.exit(problems.length > 0 ? 1 : 0)

function pack(): string[] {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', home, ...rooms], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const packed = JSON.parse(said) as { filename: string }[] | Record<string, { filename: string }>
  return Object.values(packed).map(({ filename }) => join(home, filename.replace('@', '').replace('/', '-')))
}

/** Into node_modules, with a link to each third-party package that the manifest names. */
function unpack(tarball: string): void {
  const folder = mkdtempSync(join(home, 'unpacked-'))
  execFileSync('tar', ['-xzf', tarball, '-C', folder])
  const { name, dependencies = {} } = read(join(folder, 'package'))
  for (const file of ['LICENSE', 'README.md']) {
    if (!existsSync(join(folder, 'package', file))) problems.push(`${name}: ${file} is not packed`)
  }
  link(join(folder, 'package'), name)
  for (const other of Object.keys(dependencies)) {
    if (!other.startsWith('@yichuang/')) link(join(root, 'node_modules', other), other)
  }
}

function link(target: string, name: string): void {
  const at = join(home, 'node_modules', name)
  mkdirSync(dirname(at), { recursive: true })
  if (!existsSync(at)) symlinkSync(target, at, 'junction')
}

function tell(
  what: string,
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
): void {
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${what}`)
  if (status !== 0) problems.push(`${what}:\n${stdout}${stderr}`)
}
