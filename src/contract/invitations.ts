import { fileToken } from './files';
import { z } from './zod';

const actionId = z.string().min(1).max(4000);
const text = z.string().max(10_000);

/** What was said of an invitation (the same shape as `InvitationContent` of the core). */
export const invitationContent = z.strictObject({
  closesOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  texts: z.strictObject({
    invitation: text.nullable(),
    form: text.nullable(),
    reminder: text.nullable(),
    managers: text.nullable(),
    convocation: text.nullable(),
  }),
});

export const invitationRequest = z.strictObject({ actionId });
export const setInvitationRequest = z.strictObject({ actionId, content: invitationContent });

/** The kit as shown. `csv`: the titles of the registration form alone, to gather answers in. */
export const exportInvitationRequest = z.strictObject({
  title: z.string().trim().min(1).max(2000),
  texts: z.strictObject({ invitation: text, form: text, reminder: text, managers: text }),
  format: z.enum(['docx', 'html', 'csv']),
  destination: fileToken,
});
