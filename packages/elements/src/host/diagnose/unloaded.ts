// Why a tag's code did not run: its files did not come, or the page's policy does not let Lit start. Not for the one file, which then does not run either.
import type { DiagnoseOptions, Diagnosis, DiagnosisFinding } from '../../page.ts'
import { diagnose } from './diagnose.ts'

/** As in `says.ts`: what is so, and what to do. */
export const UNLOADED = {
  'trusted-types': [
    '页面的 trusted-types 里没有 lit-html，组件不能启动。',
    "请写：trusted-types lit-html 'allow-duplicates'",
    "The page's trusted-types lacks lit-html: the kit cannot start.",
    "Send: trusted-types lit-html 'allow-duplicates'",
  ],
  'not-loaded': [
    '组件的程序没有运行，见 facts.error。',
    '请看网络面板：chunks/ 要放在 yichuang.js 旁边；跨源要有 CORS 头；integrity 要相符；script-src 要放行。',
    'The code of the tag did not run: see facts.error.',
    'In the network panel: keep chunks/ beside yichuang.js; from another origin send CORS headers; check integrity and script-src.',
  ],
  'name-taken': [
    '这个标签名已由页面或旧版组件注册。',
    '请去掉那一份，或用 define 换一个前缀。',
    'The page or an older copy of the kit has registered this tag.',
    'Remove that one, or take a prefix by define.',
  ],
} satisfies Record<string, [string, string, string, string]>

export async function unloaded(tag: HTMLElement, failed: unknown, options?: DiagnoseOptions): Promise<Diagnosis> {
  const api = tag.getAttribute('api') ?? ''
  const said = tag.lang || tag.closest('[lang]')?.getAttribute('lang') || ''
  const lang = /^en\b/i.test(said) ? 'en' : 'zh-CN'
  const { findings, facts } = await diagnose(tag, { api, lang, failed }, options)
  const code = customElements.get(tag.localName) ? 'name-taken' : mayMakePolicy() ? 'not-loaded' : 'trusted-types'
  const [zhSays, zhTry, enSays, enTry] = UNLOADED[code]
  const words = lang === 'en' ? { says: enSays, try: enTry } : { says: zhSays, try: zhTry }
  const at = code === 'trusted-types' ? 'Content-Security-Policy trusted-types' : 'script'
  const first: DiagnosisFinding = { code: `diagnose/${code}`, at, ...words }
  return { ok: false, findings: [first, ...findings], facts: { ...facts, error: String(failed).slice(0, 300) } }
}

/** Lit has not made its policy, or this would not be asked: to try it takes nothing away. */
function mayMakePolicy(): boolean {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy?: (name: string, rules: object) => unknown } }
  try {
    trustedTypes?.createPolicy?.('lit-html', {})
    return true
  } catch {
    return false
  }
}
