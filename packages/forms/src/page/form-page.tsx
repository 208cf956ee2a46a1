// The form as a page: where one is, what is wrong, the fields, the way on.
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Answers } from './answers.tsx'
import { Buttons } from './buttons.tsx'
import { Fields } from './fields.tsx'
import { Heading } from './heading.tsx'
import { Notices } from './notices.tsx'
import { Review } from './review.tsx'
import { Summary } from './summary.tsx'
import { useFilling, useTheFilling } from './use-filling.ts'
import { useFocusRequests } from './use-focus-requests.ts'
import { Visits } from './visits.ts'
import { VisitsContext } from './visits-context.ts'

export function FormPage({ prefix }: { prefix: string }): ReactNode {
  const filling = useTheFilling()
  const box = useRef<HTMLDivElement>(null)
  const [visits] = useState(() => new Visits((pointer) => filling.visit(pointer)))
  const lang = useFilling(({ props }) => props.lang)
  const readOnly = useFilling(({ props }) => props.readOnly === true)
  const where = useFilling((now) => now.where)
  useFocusRequests(box)
  if (readOnly) {
    return (
      <div className="yc-form" part="form" lang={lang} ref={box}>
        <ReadOnly />
      </div>
    )
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    filling.next()
  }
  return (
    <div className="yc-form" part="form" lang={lang} ref={box} onPointerDown={() => visits.press(document)}>
      <VisitsContext.Provider value={visits}>
        <form noValidate onSubmit={send}>
          <Heading />
          <Summary />
          <Notices />
          {where === 'review' ? <Review /> : <Fields key={where} prefix={prefix} />}
          <Buttons />
        </form>
      </VisitsContext.Provider>
    </div>
  )
}

function ReadOnly(): ReactNode {
  const tree = useFilling(({ look }) => look.tree)
  const beside = useFilling(({ props }) => props.beside)
  return <Answers places={tree.children} beside={beside} />
}
