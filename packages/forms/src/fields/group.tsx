// A group of fields under one heading; the form itself, of which one page is shown.
import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { useTheFilling } from '../page/use-filling.ts'
import { useField } from './field-context.ts'

export function Group({ properties, fieldPathId }: ObjectFieldTemplateProps): ReactNode {
  const filling = useTheFilling()
  const { title, id, help, describedBy } = useField()
  if (fieldPathId.path.length === 0) {
    // Fields of other pages are not rendered at all; their values stay in the filling.
    const page = typeof filling.where === 'number' ? filling.pages[filling.where] : undefined
    return properties.filter(({ name }) => page?.has(name)).map(({ content }) => content)
  }
  // A step named after its only group need not say it twice.
  const named =
    typeof filling.where === 'number' && filling.pages.length > 1 && filling.pages[filling.where]?.title === title
  const row = typeof fieldPathId.path[fieldPathId.path.length - 1] === 'number'
  return (
    <fieldset className={row ? 'yc-row-fields' : 'yc-group'} part="group" aria-describedby={describedBy}>
      <legend className={named ? 'yc-unseen' : row ? 'yc-row-title' : 'yc-group-title'} id={`${id}-title`}>
        {title}
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
