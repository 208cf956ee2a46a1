/** The environment in which no tool calls home. */
export const env = {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  ...process.env,
}

export function needNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return
  console.error(
    `This needs Node 22.12 or newer and found ${process.version}.\n` +
      'npm normally installs one into node_modules: run `npm install` without --omit=optional,\n' +
      'and start tools through npm (`npm run …`), which puts node_modules/.bin first on PATH.',
  )
  process.exit(1)
}
