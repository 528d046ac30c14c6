import type { IncomingMessage, ServerResponse } from 'node:http'

export function answerStats(request: IncomingMessage, response: ServerResponse): void
