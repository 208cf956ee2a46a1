// Contents of the forms room.
export type { FormProps, MountedForm, UploadedFile } from './props.ts'
