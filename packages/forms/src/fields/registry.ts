// The theme: which fields of rjsf are used, and what each is drawn with. A visible list; what is not here is not in the bundle.
import ArrayField from '@rjsf/core/lib/components/fields/ArrayField.js'
import BooleanField from '@rjsf/core/lib/components/fields/BooleanField.js'
import NumberField from '@rjsf/core/lib/components/fields/NumberField.js'
import ObjectField from '@rjsf/core/lib/components/fields/ObjectField.js'
import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'
import StringField from '@rjsf/core/lib/components/fields/StringField.js'
import { englishStringTranslator, type Registry } from '@rjsf/utils'
import type { FieldSchema } from '@yichuang/definition'
import { asRjsf, schemaUtilsOf } from '../filling/schema-utils.ts'
import { BooleanWidget } from '../widgets/boolean.tsx'
import { ChoiceWidget } from '../widgets/choice.tsx'
import { DateWidget } from '../widgets/date.tsx'
import { FileWidget } from '../widgets/file.tsx'
import { MoneyWidget } from '../widgets/money.tsx'
import { TextareaWidget, TextWidget } from '../widgets/text.tsx'
import { Frame } from './frame.tsx'
import { Group } from './group.tsx'
import { List } from './list.tsx'
import { ListRow } from './list-row.tsx'

/** Drawn by the frame itself, or not at all. */
const Nothing = (): null => null

const fields = {
  ArrayField,
  BooleanField,
  NumberField,
  ObjectField,
  SchemaField,
  StringField,
  // Never reached: `check` refuses schemas that would ask for them.
  NullField: Nothing,
  FallbackField: Nothing,
  CyclicSchemaField: Nothing,
}

const templates = {
  FieldTemplate: Frame,
  ObjectFieldTemplate: Group,
  ArrayFieldTemplate: List,
  ArrayFieldItemTemplate: ListRow,
  DescriptionFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
}

const widgets = {
  TextWidget,
  TextareaWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  SelectWidget: ChoiceWidget,
  RadioWidget: ChoiceWidget,
  CheckboxesWidget: ChoiceWidget,
  CheckboxWidget: BooleanWidget,
  DateWidget,
  FileWidget,
  // By the field's format.
  fen: MoneyWidget,
}

/** Everything rjsf's fields ask for. `prefix` keeps the ids of several forms in one shadow root apart. */
export function registryOf(schema: FieldSchema, prefix: string): Registry {
  return {
    fields: fields as unknown as Registry['fields'],
    templates: templates as unknown as Registry['templates'],
    widgets,
    formContext: {},
    rootSchema: asRjsf(schema),
    // The part of them that these fields call.
    schemaUtils: schemaUtilsOf(schema) as Registry['schemaUtils'],
    translateString: englishStringTranslator,
    globalFormOptions: { idPrefix: prefix, idSeparator: '_' },
  }
}
