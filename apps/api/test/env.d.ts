declare namespace Cloudflare {
  interface Env {
    COUNTY: DurableObjectNamespace<import('../src/hosts/sample.ts').County>
    FILES: R2Bucket
  }
  interface GlobalProps {
    mainModule: typeof import('../src/hosts/sample.ts')
  }
}

interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Record<string, T>
}
