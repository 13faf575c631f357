import { ApiProblem } from '../../ui/api/problem.ts';

/** Whether the server says that the conversation, or the right to it, does not exist any more. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 401 || error.status === 404);
}
