// Whatever names a tag must name one that a state has.
import type { Check } from '../check.ts'
import { effectsOf } from '../effects.ts'
import { tagsAsked } from '../rules/tags-asked.ts'
import { writtenRules } from '../rules/written.ts'
import { tagsIn } from '../tags.ts'
import { strangers, useOf } from '../use.ts'
import { waysOf } from '../ways-of.ts'

/** A limit `from` a tag that no state has would never begin; a rule that asks for one would always say the same. */
export const unknownTag: Check = {
  code: 'definition/unknown-tag',
  find: (subject) => {
    const { service } = subject.bundle
    const { chart } = subject
    return strangers(
      [
        ...writtenRules(subject)
          .filter(({ events }) => events !== 'unasked')
          .flatMap(({ logic, at }) => tagsAsked(logic, at)),
        ...Object.entries(service.limits).flatMap(([name, of]) =>
          waysOf(of, `/service/limits/${name}`).flatMap(({ way, at }) => [
            ...useOf(way.from, `${at}/from`),
            ...useOf(way.until, `${at}/until`),
            ...(way.pause ?? []).flatMap((pause, index) =>
              typeof pause === 'string'
                ? useOf(pause, `${at}/pause/${index}`)
                : useOf(pause.tag, `${at}/pause/${index}/tag`),
            ),
          ]),
        ),
        ...effectsOf(chart, 'backdate').flatMap(({ params, at }) => [
          ...useOf(params['tag'], `${at}/params/tag`),
          ...useOf(params['to'], `${at}/params/to`),
        ]),
        ...useOf(service.rating?.from, '/service/rating/from'),
      ],
      tagsIn(chart),
    )
  },
}
