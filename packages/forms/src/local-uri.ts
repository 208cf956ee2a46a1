// Stands in for fast-uri in the bundle: a built form is self-contained, so its references are `#/…` of one document.

/** What rjsf asks of fast-uri. */
const localUri = {
  equal: (a: string, b: string): boolean => a === b,
  resolve: (base: string, reference: string): string =>
    reference.startsWith('#') ? `${base.split('#')[0] ?? ''}${reference}` : reference,
}
export default localUri
