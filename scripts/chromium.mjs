// Prints the path of a Chromium for the browser tests, installing Debian's where that is possible.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
]
/** How tests start it: headless, offline, without calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each window would draw its address bar's popups as pages (a second of a core, seen by nobody) and start a renderer in advance.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
]

const FIXED =
  {
    linux: ['/usr/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome'].flatMap((d) =>
      NAMES.map((n) => join(d, n)),
    ),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`),
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((v) =>
      process.env[v]
        ? [
            join(process.env[v], 'Google/Chrome/Application/chrome.exe'),
            join(process.env[v], 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
  }[process.platform] ?? []

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export async function findChromium() {
  const asked = process.env.CHROME_PATH
  if (asked) {
    if (runs(asked)) return asked
    throw new Error(`CHROME_PATH is ${asked}, which is no program that can be run.`)
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((d) => NAMES.map((n) => join(d, n)))
  const found = [...onPath, ...FIXED].find(runs)
  if (found) return found
  const { chromium } = await import('playwright')
  const own = chromium.executablePath()
  return own && runs(own) ? own : undefined
}

export function installChromium() {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0
  )
    return
  console.error('No Chromium found: installing it with apt-get (about 100 MB)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 2, 2],
    env,
  })
}

export async function needChromium() {
  let file = await findChromium()
  if (!file) {
    installChromium()
    file = await findChromium()
  }
  if (file) return file
  throw new Error(
    'The browser tests need Chromium, and none was found.\n' +
      '  Debian or Ubuntu:  sudo apt-get install chromium\n' +
      '  elsewhere:         npx playwright install chromium\n' +
      '  or name one:       CHROME_PATH=/path/to/chrome npm test\n' +
      '  or go without:     npm run test:nobrowser',
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await needChromium())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
