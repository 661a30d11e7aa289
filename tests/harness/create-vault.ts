import type { Page } from '@playwright/test';

/** A passphrase that is long enough, of invented vaults. */
export const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';

/** Creates a vault as the administrator does, where the dialog of the system was told to answer. */
export async function createVault(page: Page, serviceName?: string): Promise<void> {
  await page.getByRole('button', { name: 'Créer…' }).click();
  if (serviceName !== undefined) await page.getByLabel('Nom du service').fill(serviceName);
  await page.getByText('Ma propre phrase').click();
  await page.getByRole('textbox', { name: 'Votre phrase de passe' }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'une seconde fois' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await page.getByText('La fiche est imprimée').click();
  await page.getByRole('button', { name: 'Entrer dans le coffre' }).click();
}
