import { Http, STAFF, type Method, type RequestOptions } from '../api/http.ts';
import { ApiProblem } from '../api/problem.ts';

/**
 * Calls of a signed-in member of staff. When the sign-in has run out, the person is asked to sign in again and the call
 * is repeated: what they were writing stays where it is, and what they were sending is sent.
 */
export class StaffHttp extends Http {
  /** @param signInAgain resolves to whether the same person signed in again */
  constructor(private readonly signInAgain: () => Promise<boolean>) {
    super('', STAFF);
  }

  protected override async send(method: Method, path: string, options: RequestOptions): Promise<Response> {
    try {
      return await super.send(method, path, options);
    } catch (error) {
      if (!isSignedOut(error) || !(await this.signInAgain())) throw error;
      return super.send(method, path, options);
    }
  }
}

/** A password that is asked once more and mistyped ends no sign-in. */
function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401 && error.code !== 'wrong-password';
}
