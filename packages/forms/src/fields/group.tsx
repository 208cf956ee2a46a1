// A group of fields under one heading; the form itself, of which one page is shown.
import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { useTheFilling } from '../page/use-filling.ts'
import { useField } from './field-context.ts'
import { Marks } from './question.tsx'

export function Group({ properties, fieldPathId, required = false }: ObjectFieldTemplateProps): ReactNode {
  const filling = useTheFilling()
  const { title, id, help, describedBy } = useField()
  if (fieldPathId.path.length === 0) {
    // Fields of other pages are not rendered at all; their values stay in the filling.
    const page = typeof filling.where === 'number' ? filling.pages[filling.where] : undefined
    return properties.filter(({ name }) => page?.has(name)).map(({ content }) => content)
  }
  const row = typeof fieldPathId.path[fieldPathId.path.length - 1] === 'number'
  return (
    <fieldset className={row ? 'yc-row-fields' : 'yc-group'} part="group" aria-describedby={describedBy}>
      <legend className={row ? 'yc-row-title' : 'yc-group-title'} id={`${id}-title`}>
        {title} {!row && <Marks required={required} />}
      </legend>
      {help && (
        <p className="yc-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {properties.map(({ content }) => content)}
    </fieldset>
  )
}
