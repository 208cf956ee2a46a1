// Contents of the forms room.

// Its looks, for a constructable stylesheet.
export { formStyles } from './look/look.ts'
// The door: draws a form into an element.
export { mountForm } from './mount.tsx'
// What it is handed and hands back.
export type { FormProps, MountedForm, UploadedFile, UploadWatch } from './props.ts'
