// The analyzer has no types of its own.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  interface Member {
    kind?: string
    name: string
    attribute?: string
    privacy?: string
    description?: string
  }
  interface Declaration {
    name: string
    customElement?: boolean
    tagName?: string
    members?: Member[] | undefined
    attributes?: { name: string }[] | undefined
    cssProperties?: { name: string; default: string }[]
  }
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<{
    modules: { path: string; declarations: Declaration[] }[]
  }>
}
