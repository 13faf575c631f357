/*
 * What few people use of the window. It is one part, because two that share more than the window could not each be loaded
 * again where that failed.
 */
export { dialogs, sheets } from './dialogs.ts';
export { rating } from './rating.ts';
