import { BarChart3 } from 'lucide-react';
import { typeset } from '../../../contract/typeset';
import { bindClasses } from '../../ui/bind-classes';
import { PageHeader } from '../../ui/page-header';
import { CampaignScreen } from '../collective/campaign-screen';
import collective from '../collective/collective.module.css';
import { ParticipationFigure } from './participation-figure';
import { ResultsFigure } from './results-figure';
import { wordConclusion } from './trends-words';

const classes = bindClasses(collective);

const NO_CAMPAIGN = {
  title: 'Tendances',
  icon: <BarChart3 />,
  heading: 'Pas encore de résultats',
  advice: typeset(
    "Importez un export de Pix Orga et la liste des agents : les tendances du service s'afficheront ici.",
  ),
};

/** Participation and results of one campaign by service, collective only. */
export const TrendsPage = () => (
  <CampaignScreen words={NO_CAMPAIGN}>
    {({ heatmap, rowsBy, request, pickers }) => (
      <div className={classes('main')}>
        <PageHeader
          title="Tendances"
          conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data) : null}
        />
        {pickers}
        <ResultsFigure query={heatmap} rowsBy={rowsBy} />
        {heatmap.error === null ? <ParticipationFigure request={request} rowsBy={rowsBy} /> : null}
      </div>
    )}
  </CampaignScreen>
);
