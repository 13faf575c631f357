export interface FieldError {
  readonly field: string;
  readonly message: string;
  /** What is wrong, where the server has a name for it. */
  readonly code?: string;
  /** The row of an import that the error is about, counted from 1. */
  readonly row?: number;
}

interface ProblemJson {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

/** The server answered, but not with what was asked for: an RFC 9457 problem with its stable code. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldError[] = [],
    /** When to try again, where the server says so. */
    readonly retryAfterSeconds?: number,
    /** The whole problem, for the members that one code has beside the common ones. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** No answer came: the network or the server is away. */
export class ServerAway extends Error {
  override readonly name = 'ServerAway';
}

/** Reads the problem out of a response that did not succeed. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readProblem(response);
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new ApiProblem(
    response.status,
    body.code ?? `http-${response.status}`,
    body.detail ?? body.title ?? response.statusText,
    body.errors ?? [],
    Number.isFinite(retryAfter) ? retryAfter : undefined,
    body as Readonly<Record<string, unknown>>,
  );
}

async function readProblem(response: Response): Promise<ProblemJson> {
  try {
    return (await response.json()) as ProblemJson;
  } catch {
    // A proxy in between may answer with a page of its own.
    return {};
  }
}
