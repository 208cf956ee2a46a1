declare namespace Cloudflare {
  interface Env {
    COUNTY: DurableObjectNamespace<import('../src/hosts/sample.ts').County>
    FILES: R2Bucket
    /** Only in tests: scripts/snippets.ts, outside of workerd. */
    SNIPPETS: Fetcher
  }
  interface GlobalProps {
    mainModule: typeof import('../src/hosts/sample.ts')
  }
}

interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Record<string, T>
}
