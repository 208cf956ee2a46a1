// Who a verified token says the caller is; posts are not in it, they come from the directory.

export interface Identity {
  kind: 'resident' | 'staff'
  iss: string
  sub: string
  name: string
  /** 0 none, 1 phone, 2 ID and name, 3 ID and face, 4 counter or certificate (DOMAIN C9). */
  assurance: number
  /** The verified number of a resident; never logged. */
  idNumber?: string
}
