// From an author's files to one self-contained item.
import type { Bundle, Sources } from '../format/bundle.ts'
import type { Json } from '../format/words.ts'
import { type OverlayFile, overlaid } from '../overlay/overlaid.ts'
import { findings } from '../problem/findings.ts'
import type { Lang, Problem, Trouble } from '../problem/problem.ts'
import { withAsked } from './asked.ts'
import { bundleTroubles } from './bundle-troubles.ts'
import { chainOf } from './chain.ts'
import type { Folder } from './folder.ts'
import { inlined } from './inline.ts'
import { merged } from './merge.ts'

/**
 * Builds the item in the folder `id`: its bases are merged under it (RFC 7396), its forms' `$ref`s are resolved, and
 * the result has the shape of a bundle. Whether it also makes sense is told by `check`.
 *
 * Anything may stand in `sources`: what is wrong comes back as findings, never as an exception. With findings there is
 * no bundle. `overlays` are laid over the built whole in their order: the region's, then the county's. Places are `senior-card/flow.json#/states/open` for a file and `/service/limits` for the built whole.
 *
 * @example const { bundle, findings } = build({ 'hello/service.json': …, 'hello/flow.json': … }, 'hello')
 */
export function build(
  sources: Sources,
  id: string,
  { lang = 'zh-CN', overlays = [] }: { lang?: Lang; overlays?: readonly OverlayFile[] } = {},
): { bundle?: Bundle; findings: Problem[] } {
  const { folders, troubles } = chainOf(sources, id)
  const top = folders[folders.length - 1]
  if (troubles.length > 0 || top === undefined) return { findings: findings(troubles, lang) }
  const put = together(sources, folders, top)
  const wrong = put.troubles.length > 0 ? put.troubles : bundleTroubles(put.bundle)
  if (wrong.length > 0) return { findings: findings(wrong, lang) }
  const { bundle, troubles: broken } = overlaid(put.bundle as unknown as Bundle, overlays)
  return { ...(bundle ? { bundle } : {}), findings: findings(broken, lang) }
}

/** The parts of a service that the engine reads; an item that has none of a kind has an empty map. */
const ENGINE = ['units', 'desks', 'switches', 'limits', 'rules', 'reads', 'children', 'events', 'notices']

function together(sources: Sources, folders: Folder[], top: Folder): { bundle: Json; troubles: Trouble[] } {
  const troubles: Trouble[] = []
  const { base: _base, ...service } = folders.reduce<Json>((under, { service: own }) => merged(under, withoutId(own)), {
    ...Object.fromEntries(ENGINE.map((part) => [part, {}])),
  }) as Record<string, Json>
  const id = top.service?.['id'] ?? top.id
  if (id !== top.id) {
    troubles.push({
      code: 'definition/id-differs',
      at: `${top.id}/service.json#/id`,
      params: { id: String(id), folder: top.id },
    })
  }
  const flow = flowOf(folders)
  if (flow === undefined) troubles.push({ code: 'definition/no-flow', at: top.id })
  const forms: Record<string, Json> = {}
  for (const { folder, name, value } of inherited(folders, 'forms')) {
    const { schema = {}, ...form } = value as Record<string, Json>
    const made = inlined(sources, `${folder}/forms/${name}.json`, schema)
    const asked = withAsked(made.schema, {
      form: name,
      materials: service['materials'] ?? {},
      at: `${folder}/forms/${name}.json#/schema`,
    })
    troubles.push(...made.troubles, ...asked.troubles)
    forms[name] = headless({ ...form, schema: asked.schema })
  }
  const bundle: Json = {
    format: 1,
    id: top.id,
    service: headless({ ...service, id: top.id }),
    flow: headless(flow ?? {}),
    forms,
    documents: Object.fromEntries(inherited(folders, 'documents').map(({ name, value }) => [name, headless(value)])),
    text: textOf(folders),
    scenarios: Object.fromEntries(Object.entries(top.scenarios).map(([name, value]) => [name, headless(value)])),
  }
  return { bundle, troubles }
}

/** The nearest flow.json, and every patch above it in order. */
function flowOf(folders: Folder[]): Json | undefined {
  let flow: Json | undefined
  for (const folder of folders) {
    flow = folder.flow ?? flow
    if (folder.flowPatch !== undefined && flow !== undefined) flow = merged(flow, folder.flowPatch)
  }
  return flow
}

/** Files of a kind by name, the nearest one each. */
function inherited(folders: Folder[], kind: 'forms' | 'documents'): { folder: string; name: string; value: Json }[] {
  const found = new Map<string, { folder: string; name: string; value: Json }>()
  for (const folder of folders) {
    for (const [name, value] of Object.entries(folder[kind])) found.set(name, { folder: folder.id, name, value })
  }
  return [...found.values()]
}

/** Translations are merged word by word: an item adds to what its base has. */
function textOf(folders: Folder[]): Json {
  let text: Json = {}
  for (const folder of folders) {
    for (const [lang, words] of Object.entries(folder.text)) {
      const { $schema: _schema, format: _format, ...own } = words as Record<string, Json>
      text = merged(text, { [lang]: own })
    }
  }
  return text
}

/** `$schema` is for the author's editor; the path in it says nothing about the item. */
function headless(file: Json): Json {
  const { $schema: _schema, ...rest } = file as Record<string, Json>
  return rest
}

/** A base lends everything but its name in the catalogue. */
function withoutId(service: Record<string, Json> | undefined): Json {
  const { id: _id, ...rest } = service ?? {}
  return rest
}
