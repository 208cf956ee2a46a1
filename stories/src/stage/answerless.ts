// What every tag shows when the first answer stays away or is no: alike for all, so that no tag forgets one.
import { say } from '@yichuang/definition'
import { never, offline, problem, type Routes, serve } from './serve.ts'
import { shows } from './tag.ts'

/** The answer to `route`, and what the reader is told. */
const first = (answer: Routes[string], ...says: string[]) => ({
  for: (route: string) => ({ beforeEach: serve({ [route]: answer }), play: shows(...says) }),
})

/** A code's own status and sentences, as problem details. */
export const refusal =
  (code: string, status: number): Routes[string] =>
  ({ lang }) => {
    const one = say({ code, at: '' }, lang)
    return problem({ status, type: code, title: one.says, detail: one.try, instance: 'story', errors: [one] })
  }

export const loading = first(never, '正在载入').for
/** Tried again and again; the browser says that it is back, so nobody waits for the next try. */
export const noNetwork = first(
  () => {
    setTimeout(() => dispatchEvent(new Event('online')), 10)
    return offline()
  },
  '没有载入成功',
  '没有连上办事服务器',
  '重试',
).for
/** The server is there, and cannot serve: in its own words. */
export const unavailable = first(refusal('api/issuer-unreachable', 503), '没有载入成功', '请稍后再试', '重试').for
/** The host page has nobody: the tag asks for a token and gets none. */
export const notSignedIn = (route: string) => ({
  args: { token: () => Promise.reject(new Error('nobody')) },
  beforeEach: serve({ [route]: never }),
  play: shows('没有载入成功', '没有完成登录', '重试'),
})
