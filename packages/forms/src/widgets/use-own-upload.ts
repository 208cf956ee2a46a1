// Keeps an upload with its field: rows move and are removed while a file is on its way.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useField } from '../fields/field-context.ts'
import type { Upload } from '../filling/uploads.ts'
import { useTheFilling } from '../page/use-filling.ts'

/** `upload` is the one at the field's present place. A row that is removed takes its upload along; a page that is left does not. */
export function useOwnUpload(upload: Upload | undefined): void {
  const filling = useTheFilling()
  const { pointer } = useField()
  const place = useRef(pointer)
  const own = useRef<File | undefined>(undefined)
  useLayoutEffect(() => {
    if (place.current === pointer) {
      own.current = upload?.file
      return
    }
    place.current = pointer
    if (own.current) filling.uploads.follow(own.current, pointer)
  })
  useEffect(() => {
    const page = filling.where
    return () => {
      if (own.current && filling.where === page) filling.uploads.drop(own.current)
    }
  }, [filling])
}
