// Vue 3 without a build step, by render functions: templates compiled in the page would need unsafe-eval.
// With a build step, tell the compiler: compilerOptions.isCustomElement = (tag) => /^(service|staff)-/.test(tag)
import { createApp, h, ref } from '../vendor/vue.js'

createApp({
  setup() {
    const item = ref('senior-card')
    const elder = ref(false)
    const number = ref('')
    return () =>
      h('main', [
        h('button', { type: 'button', onClick: () => (elder.value = !elder.value) }, '长辈版'),
        h('service-item', {
          api: 'http://127.0.0.1:8787/v1/sample',
          item: item.value,
          elder: elder.value,
          onServiceSubmitted: (event) => (number.value = event.detail.no),
        }),
        h('p', { id: 'heard' }, number.value),
      ])
  },
}).mount('#app')
