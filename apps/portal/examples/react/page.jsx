// React 19: properties and events of custom elements as they are. An event's name is written after `on` as it is.
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

function Page() {
  const [elder, setElder] = useState(false)
  const [number, setNumber] = useState('')
  return (
    <main>
      <button type="button" onClick={() => setElder(!elder)}>
        长辈版
      </button>
      <service-item
        api="http://127.0.0.1:8787/v1/sample"
        item="senior-card"
        elder={elder}
        onservice-submitted={(event) => setNumber(event.detail.no)}
      />
      <p id="heard">{number}</p>
    </main>
  )
}

createRoot(document.getElementById('app')).render(<Page />)
