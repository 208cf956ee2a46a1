// What can go wrong with a message on its way out, in words; supervisors and operators read these.
import type { Wording, Words } from './words.ts'

const say = (status: number, { zh, en }: Record<'zh' | 'en', readonly [says: string, way: string]>): Wording => ({
  status,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

export const outboxWords: Words = {
  'outbox/unknown-message': say(404, {
    zh: ['没有找到这条消息。', '请刷新列表；已送达的消息保留 30 天。'],
    en: ['This message was not found.', 'Reload the list; what has been delivered is kept for 30 days.'],
  }),
  'outbox/already-sent': say(409, {
    zh: ['这条消息已经送达。', '不用再处理。'],
    en: ['This message has been delivered.', 'There is nothing left to do.'],
  }),
  'outbox/given-up': say(409, {
    zh: ['这条消息已经有人决定不再发送。', '需要发送的，请按“重试”。'],
    en: ['Somebody has decided not to send this message.', 'Retry it if it must go out after all.'],
  }),
  'outbox/bad-signature': say(401, {
    zh: ['签名不对，或者消息过时了。', '请用双方约定的密钥签名，时间相差不超过五分钟。'],
    en: [
      'The signature is wrong, or the message is too old.',
      'Sign with the agreed key, and keep within five minutes.',
    ],
  }),
  // Why an attempt failed.
  'outbox/unreachable': say(502, {
    zh: ['接收方连接不上。', '请检查对方地址和网络，恢复后会自动重试。'],
    en: ['The receiver cannot be reached.', 'Check its address and network; it is tried again by itself.'],
  }),
  'outbox/too-slow': say(504, {
    zh: ['接收方没有在 {seconds} 秒内回答。', '请对方先回答再处理。'],
    en: ['The receiver did not answer within {seconds} seconds.', 'Let it answer first and work afterwards.'],
  }),
  'outbox/answered': say(502, {
    zh: ['接收方回答了 {status}。', '请查看对方的日志，按消息编号核对。'],
    en: ['The receiver answered {status}.', "Look into the receiver's log by the id of the message."],
  }),
  'outbox/redirected': say(502, {
    zh: ['接收方要求转到别的地址，我们不跟随。', '请在地区文件里写明最终地址。'],
    en: ['The receiver sends us elsewhere, and we do not follow.', "Write the final address into the county's file."],
  }),
  'outbox/address-refused': say(502, {
    zh: ['这个地址不允许调用。', '请用 https 的公网域名，不用 IP 地址、端口或者内网名称。'],
    en: [
      'This address may not be called.',
      'Use https and a public name: no IP address, no port of its own, no internal name.',
    ],
  }),
  'outbox/key-missing': say(502, {
    zh: [
      '没有找到签名密钥“{name}”，或者它的格式不对。',
      '请在主机上设置这个密钥（whsec_ 加 24 至 64 字节的 base64）。',
    ],
    en: [
      'The signing key "{name}" is missing or malformed.',
      'Set it at the host (whsec_ and 24 to 64 bytes in base64).',
    ],
  }),
  'outbox/receiver-gone': say(502, {
    zh: ['地区文件里已经没有这个接收方。', '请补上它，或者放弃这条消息。'],
    en: ["The county's file has this receiver no longer.", 'Put it back, or give the message up.'],
  }),
  'outbox/failed': say(500, {
    zh: ['发送时出了故障。', '请按消息编号查看主机日志，再重试。'],
    en: ['Sending it failed on our side.', "Look into the host's log by the id of the message, then retry."],
  }),
}
