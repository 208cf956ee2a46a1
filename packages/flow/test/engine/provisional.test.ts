// A notice that names a day counted through a year without a published calendar says that the day may still move.
import { expect, test } from 'vitest'
import { renderDocument, scopeOf } from '../../src/index.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, LICENCE } from './fixtures/licence.ts'
import { at, Play } from './fixtures/play.ts'

const acceptance = (day: string, lang: 'zh-CN' | 'en') => {
  const play = new Play(LICENCE)
    .go(`${day} 09:00`, WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    .go(`${day} 10:00`, WHO.clerk2, 'accept')
  const scope = scopeOf(play.item, play.state, WORLD, { at: at(`${day} 10:00`), on: day })
  return renderDocument(LICENCE, { notice: 'N3', lang }, scope).paragraphs.join()
}

test('in both languages, and not when every year on the way is published', () => {
  expect(acceptance('2026-12-21', 'zh-CN')).toMatch(/最晚 2027年1月\d+日（暂定） 办结/)
  expect(acceptance('2026-12-21', 'en')).toMatch(/January 2027 \(may still move\)/)
  expect(acceptance('2026-03-02', 'zh-CN')).not.toContain('暂定')
})
