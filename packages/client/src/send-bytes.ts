// Sends bytes and tells how much of them has gone; only XMLHttpRequest can tell.

export interface Bytes {
  method: string
  url: string
  headers: Record<string, string>
  body: Blob
  signal: AbortSignal
  /** 0..1 */
  progress: (part: number) => void
}

/** Sends once by XMLHttpRequest. Rejects when no answer came. */
export function sendBytes({ method, url, headers, body, signal, progress }: Bytes): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const lost = () => reject(new TypeError('no answer'))
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) progress(event.loaded / event.total)
    }
    request.onload = () =>
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
        }),
      )
    request.onerror = lost
    request.onabort = lost
    request.ontimeout = lost
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) return lost()
    request.send(body)
  })
}
