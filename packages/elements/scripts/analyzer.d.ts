// The analyzer has no types of its own.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  interface Declaration {
    name: string
    customElement?: boolean
    tagName?: string
    members?: { name: string; privacy?: string }[]
  }
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<{
    modules: { declarations: Declaration[] }[]
  }>
}
