/** One field that the server refused, with the sentence to show beside it. */
export interface FieldProblem {
  field: string
  message: string
}

/** An error answer of the server (application/problem+json, RFC 9457), or no answer at all (status 0). */
export class Problem extends Error {
  readonly status: number
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly fields: FieldProblem[]
  readonly members: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    const title = text(body['title'])
    super(title || `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.kind = text(body['type']).split(':').pop() ?? ''
    this.title = title
    this.detail = text(body['detail'])
    this.fields = fieldsOf(body['errors'])
    this.members = body
  }

  /** Somebody else changed the thing in the meantime. */
  get stale(): boolean {
    return (this.status === 409 || this.status === 412) && this.kind === 'Stale'
  }

  get unreachable(): boolean {
    return this.status === 0
  }

  fieldMessage(field: string): string | undefined {
    return this.fields.find((each) => each.field === field)?.message
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fieldsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return []
    const entry = each as Record<string, unknown>
    return [{ field: text(entry['field']), message: text(entry['message']) || text(entry['detail']) }]
  })
}

/** Reads the problem document of an answer that is not ok; a broken body still gives a problem with its status. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.clone().json()
    return new Problem(response.status, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {})
  } catch {
    return new Problem(response.status, {})
  }
}

/** Anything thrown, as a problem: a failed fetch has no answer and therefore status 0. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, {})
}
