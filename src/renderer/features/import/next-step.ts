/** What helps most after an import. */
export type NextStep = 'add-agents' | 'add-campaign' | 'see-trends';

/** Without the list of agents nothing is told by service; without a campaign there is nothing to tell. */
export function chooseNextStep(vault: { readonly agents: number; readonly campaigns: number }): NextStep {
  if (vault.campaigns === 0) return 'add-campaign';
  return vault.agents === 0 ? 'add-agents' : 'see-trends';
}

export interface NextStepWords {
  readonly label: string;
  readonly reason: string;
}

export const NEXT_STEP_WORDS: Readonly<Record<NextStep, NextStepWords>> = {
  'add-agents': {
    label: 'Ajouter la liste des agents',
    reason: 'Avec la liste des agents, la participation et les écarts se liront par service, site ou corps.',
  },
  'add-campaign': {
    label: 'Ajouter un export de campagne',
    reason: 'La liste des agents est prête. Il reste à importer les résultats d’une campagne Pix.',
  },
  'see-trends': {
    label: 'Voir les tendances',
    reason: 'Les écrans collectifs tiennent déjà compte de cet import.',
  },
};
