/** The forms that a conversation is kept in: what the server is asked for, and how the file's name ends. */
export const TRANSCRIPT_FORMS = {
  html: { mediaType: 'text/html', extension: 'html' },
  text: { mediaType: 'text/plain', extension: 'txt' },
  mail: { mediaType: 'message/rfc822', extension: 'eml' },
} as const;

export type TranscriptForm = keyof typeof TRANSCRIPT_FORMS;
