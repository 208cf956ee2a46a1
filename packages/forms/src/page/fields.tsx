// The fields of the page at hand, drawn by rjsf. The root is asked again on every change; a field only when its own props changed.
import type { FieldPathList } from '@rjsf/utils'
import type { Json } from '@yichuang/definition'
import { type ReactNode, useCallback, useMemo } from 'react'
import { registryOf } from '../fields/registry.ts'
import { asRjsf } from '../filling/schema-utils.ts'
import { useFilling, useTheFilling } from './use-filling.ts'

export function Fields({ prefix }: { prefix: string }): ReactNode {
  const filling = useTheFilling()
  const schema = useFilling(({ props }) => props.form.schema)
  const ui = useFilling(({ props }) => props.form.ui)
  const value = useFilling(({ look }) => look.shown)
  const registry = useMemo(() => registryOf(schema, prefix), [schema, prefix])
  const root = useMemo(() => ({ path: [], $id: prefix }), [prefix])
  const change = useCallback(
    (next: unknown, path: FieldPathList) => filling.change(path, next as Json | undefined),
    [filling],
  )
  const { SchemaField } = registry.fields
  if (!SchemaField) return null
  return (
    <SchemaField
      name=""
      required
      schema={asRjsf(schema)}
      uiSchema={ui}
      formData={value}
      fieldPathId={root}
      registry={registry}
      onChange={change}
      onBlur={ignore}
      onFocus={ignore}
    />
  )
}

/** Fields are left as a whole, seen by their frame. */
const ignore = (): void => undefined
