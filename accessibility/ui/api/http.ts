import { problemOf, ServerAway } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON, a Blob as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What shows who is asking. */
export interface Caller {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the cookie goes along. */
  readonly credentials: 'omit' | 'same-origin';
}

/** Nobody in particular. */
export const ANYBODY: Caller = { headers: {}, credentials: 'omit' };

/** A member of staff, by the cookie. A cross-site form cannot set a header: this is what keeps the cookie from being abused. */
export const STAFF: Caller = { headers: { 'X-Okienko': '1' }, credentials: 'same-origin' };

/** A customer, by a token. */
export function customer(token: string): Caller {
  return { ...ANYBODY, headers: { Authorization: `Bearer ${token}` } };
}

/**
 * Speaks to the API below `/api/v1`. Answers that are no success become an `ApiProblem`, a server that cannot be
 * reached becomes `ServerAway`.
 */
export class Http {
  private readonly base: string;

  /** @param server the server's address without a path; empty for the server that the page came from */
  constructor(
    server: string,
    private readonly caller: Caller,
  ) {
    this.base = `${server.replace(/\/+$/, '')}/api/v1`;
  }

  /** The answer's JSON, or undefined where it has no body. */
  async json<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.send(method, path, options);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** The answer as a file. */
  async blob(path: string, options: RequestOptions = {}): Promise<Blob> {
    return (await this.send('GET', path, options)).blob();
  }

  /** The address of a path of the API, for sockets and downloads. */
  address(path: string, query: RequestOptions['query'] = {}): string {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return `${this.base}${path}${search && `?${search}`}`;
  }

  protected async send(method: Method, path: string, options: RequestOptions): Promise<Response> {
    const response = await this.fetch(method, path, options);
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  private async fetch(method: Method, path: string, { query, body, headers, signal }: RequestOptions) {
    const raw = body instanceof Blob;
    try {
      return await fetch(this.address(path, query), {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
          ...this.caller.headers,
          ...headers,
        },
        credentials: this.caller.credentials,
        body: raw ? body : (JSON.stringify(body) ?? null),
        signal: signal ?? null,
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ServerAway('The server cannot be reached.', { cause: error });
    }
  }
}
