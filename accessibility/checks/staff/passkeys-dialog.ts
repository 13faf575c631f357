import type { Page } from 'playwright-core';

/** Opens the passkeys of Ewa Nowak, whether or not her menu is still open. */
export async function openPasskeys(page: Page): Promise<void> {
  const entry = page.getByRole('button', { name: 'Passkeys', exact: true });
  if (!(await entry.isVisible())) await page.getByRole('button', { name: 'Ewa Nowak', exact: true }).click();
  await entry.click();
}
