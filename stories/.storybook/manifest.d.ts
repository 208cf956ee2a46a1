// The manifest as a module, and the analyzer, which has no types of its own.

declare module 'virtual:custom-elements-manifest' {
  const manifest: object
  export default manifest
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  interface Declaration {
    name: string
    customElement?: boolean
    tagName?: string
  }
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<{
    modules: { declarations: Declaration[] }[]
  }>
}
