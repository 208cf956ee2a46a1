// Wire schema of the exchange of an assertion for a token; the names are OAuth's (RFC 6749, 5.1).
import Type from 'typebox'
import { closed, Text } from './refer.ts'

export const TokenAnswer = Type.Object(
  { access_token: Text, token_type: Type.Enum(['Bearer']), expires_in: Type.Integer({ minimum: 1 }) },
  closed,
)
