import { bundleOf, itemOf, opened, payloadOf, step } from './flows.ts'
const item = itemOf(bundleOf(30)); const state = opened(item); const payload = payloadOf(30)
const ours = () => step(item, state, { event: 'fill', payload })
for (let i = 0; i < 30000; i++) ours()
