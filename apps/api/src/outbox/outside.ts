// How messages leave the house: each entry file of hosts/ gives its own.

export interface Outside {
  fetch(address: string, options: RequestInit): Promise<Response>
  /** A secret by the name that the county's file gives; the file itself holds none. */
  secret(name: string): string | undefined
  /** Whether an address may be called from here. */
  mayCall(address: string): boolean
}

/** Why an attempt failed: a code of the table, and what its sentence needs. `final`: no use in trying again. */
export interface Failure {
  code: string
  params?: Record<string, string | number>
  final?: true
}
