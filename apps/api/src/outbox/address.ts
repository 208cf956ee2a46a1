// Which addresses a county's file may have called: public names over https, and nothing inside anybody's network.

const INSIDE = /(^|\.)(localhost|local|internal|intranet|private|corp|lan|home|arpa|test|invalid)$/

/**
 * No IP addresses at all, in whatever spelling (the URL parser makes `0x7f.1` an address), no names without a dot, no
 * names of inner networks, nobody's password. What a public name leads to is held by the network of the home: Cloudflare
 * reaches nothing private, and workerd of one's own allows `public` only.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  const name = hostname.toLowerCase().replace(/\.$/, '')
  const isNumber = name.startsWith('[') || /^\d+(\.\d+)*$/.test(name)
  return protocol === 'https:' && !username && !password && name.includes('.') && !isNumber && !INSIDE.test(name)
}
