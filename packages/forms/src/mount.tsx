// The door of the room: a form drawn into a host element, usually one inside a shadow root that has adopted `formStyles`.
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Filling } from './filling/filling.ts'
import { FormPage } from './page/form-page.tsx'
import { FillingContext } from './page/use-filling.ts'
import { fillGaps } from './polyfills.ts'
import type { FormProps, MountedForm } from './props.ts'

/**
 * Draws the form into `host`; its children are replaced. `props.value` is what it starts from; later values only reach
 * places that nobody has touched. `onChange` hears everything that is typed (for drafts), `onSubmit` only what is valid
 * and really on the page.
 *
 * @example
 * shadowRoot.adoptedStyleSheets.push(sheetOf(formStyles))
 * const form = mountForm(shadowRoot.querySelector('#form'), { form: item.form, value: {}, … })
 * form.update({ ...props, busy: true })
 */
export function mountForm(host: Element, props: FormProps): MountedForm {
  fillGaps()
  const filling = new Filling(props)
  mounted += 1
  const prefix = `yc${mounted}`
  host.replaceChildren()
  const root = createRoot(host)
  root.render(<Mounted filling={filling} prefix={prefix} />)
  return {
    update: (next) => filling.update(next),
    focus: (pointer) => filling.focusOn(pointer),
    unmount: () => root.unmount(),
  }
}

/** Ids must differ between the forms of one shadow root. */
let mounted = 0

function Mounted({ filling, prefix }: { filling: Filling; prefix: string }): ReactNode {
  return (
    <FillingContext.Provider value={filling}>
      <FormPage prefix={prefix} />
    </FillingContext.Provider>
  )
}
