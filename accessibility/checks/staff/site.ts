import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { builtFile } from '../built-files.ts';
import { onArrival } from '../arrival.ts';

/** One call of the API. */
export interface Call {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The body's JSON; empty where it has none. */
  readonly body: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a check puts behind the pages. */
export interface Api {
  answer(call: Call): Promise<Answer> | Answer;
  /** A socket was opened; absent where the page has none. */
  socket?(socket: WebSocket): void;
}

export function problem(status: number, code: string, more: object = {}): Answer {
  return { status, body: { status, code, title: code, ...more } };
}

/** What the server says to `GET /staff/session` where nobody is signed in. */
export function nobodySignedIn({ query }: Call): Answer {
  return query.get('optional') === 'true' ? { status: 204 } : problem(401, 'no-token');
}

/** Serves the built pages with the headers of the real server, and an API that a check controls. */
export class Site {
  private constructor(
    private readonly http: Server,
    private readonly api: Api,
  ) {}

  static async start(api: Api): Promise<Site> {
    const http = createServer();
    const site = new Site(http, api);
    const sockets = new WebSocketServer({ noServer: true });
    onArrival(http, (request, response) => site.serve(request, response));
    http.on('upgrade', (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (opened) => api.socket?.(opened)),
    );
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** A name: for numbers alone browsers have no passkeys. */
  get origin(): string {
    return `http://localhost:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (!url.pathname.startsWith('/api/v1/')) return builtFile(request, response, url.pathname);
    const text = await read(request);
    const { status, body, headers } = await this.api.answer({
      method: request.method ?? 'GET',
      path: url.pathname.slice('/api/v1'.length),
      query: url.searchParams,
      headers: request.headers,
      body: json(request, text),
      text,
    });
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function json(request: IncomingMessage, text: string): Record<string, string> {
  const isJson = request.headers['content-type']?.startsWith('application/json') && text !== '';
  return isJson ? (JSON.parse(text) as Record<string, string>) : {};
}
