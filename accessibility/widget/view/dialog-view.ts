import type { TranslateWith } from '../texts.ts';
import type { View } from './context.ts';

/** What the dialogs are drawn from: the window's view with the dialogs' own texts. */
export type DialogView = Omit<View, 't'> & { readonly t: TranslateWith<'dialogs'>; readonly window: View };
