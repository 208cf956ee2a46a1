// Fields whose value follows from others: recomputed on every change, shown read-only, computed again by the server.
import { compute, type Json } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { factsOf } from './facts.ts'

/** A form to read shows what the server computed: the browser may not know all of what it follows from. */
export const computed = (props: FormProps, value: Json): Json =>
  props.readOnly ? value : compute(props.form.schema, value, factsOf(props, value))
