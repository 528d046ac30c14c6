import { Failure } from '@/lib/domain/errors'

/** A request's body as text. Throws `InvalidInput` as soon as it is longer than `longest` bytes; the rest is not read. */
export async function limitedText(request: Request, longest: number): Promise<string> {
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > longest) throw new Failure('InvalidInput')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
