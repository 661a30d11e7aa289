import { KeyRound } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { AgentResults, AgentRow } from '../../../contract/agents';
import { asFailure, callEngine, type EngineFailure } from '../../app/engine-client';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { type GivenReason, ReasonForm } from './reason-form';
import { ResultTables } from './result-tables';
import { formatClock } from './results-clock';
import styles from './results-section.module.css';
import {
  RESULTS_CLOSED,
  RESULTS_EMPTY,
  RESULTS_INTRO,
  RESULTS_NOT_COPIED,
  RESULTS_NOT_PRINTED,
} from './texts';
import { usePassingResults } from './use-passing-results';

const classes = bindClasses(styles);

type Asking = 'no' | 'reason' | 'opening' | 'closed';

const Clock = ({ seconds, onClose }: { readonly seconds: number; readonly onClose: () => void }) => (
  <div className={classes('clock')}>
    <span role="timer" className="numeric">
      Se referme dans <span className={classes('time')}>{formatClock(seconds)}</span>. {RESULTS_NOT_COPIED}
    </span>
    <Button size="small" onPress={onClose}>
      Refermer
    </Button>
  </div>
);

const OpenResults = (props: {
  readonly results: AgentResults;
  readonly seconds: number;
  readonly onClose: () => void;
}) => (
  <>
    <section
      className={classes('open')}
      aria-label="Résultats de cette personne"
      onCopy={(event) => event.preventDefault()}
      onCut={(event) => event.preventDefault()}
      onDragStart={(event) => event.preventDefault()}
    >
      <Clock seconds={props.seconds} onClose={props.onClose} />
      {props.results.campaigns.length === 0 ? (
        <p className={classes('intro')}>{RESULTS_EMPTY}</p>
      ) : (
        <ResultTables results={props.results} />
      )}
    </section>
    <p className={classes('notPrinted')}>{RESULTS_NOT_PRINTED}</p>
  </>
);

const Section = ({ children }: { readonly children: ReactNode }) => (
  <section className={classes('section')}>
    <h3 className={classes('title')}>Résultats</h3>
    {children}
  </section>
);

/** Opens one agent's own results after a reason, for two minutes; they live nowhere else. */
export const ResultsSection = ({ agent }: { readonly agent: AgentRow }) => {
  const [asking, setAsking] = useState<Asking>('no');
  const [failure, setFailure] = useState<EngineFailure | null>(null);
  const { results, secondsLeft, show, close } = usePassingResults(useCallback(() => setAsking('closed'), []));
  const open = async ({ reason, note }: GivenReason) => {
    setAsking('opening');
    setFailure(null);
    try {
      show(await callEngine('agents:open-results', { agentId: agent.id, reason, note }));
      setAsking('no');
    } catch (error) {
      setFailure(asFailure(error));
      setAsking('reason');
    }
  };
  if (results !== null)
    return (
      <Section>
        <OpenResults results={results} seconds={secondsLeft} onClose={close} />
      </Section>
    );
  return (
    <Section>
      {asking === 'closed' ? <p role="status">{RESULTS_CLOSED}</p> : null}
      <p className={classes('intro')}>{RESULTS_INTRO}</p>
      {failure === null ? null : (
        <Banner tone="danger" title={failure.text.title} isAlert>
          <p>{failure.text.action}</p>
        </Banner>
      )}
      {asking === 'reason' || asking === 'opening' ? (
        <ReasonForm
          isPending={asking === 'opening'}
          onOpen={(given) => void open(given)}
          onGiveUp={() => setAsking('no')}
        />
      ) : (
        <div className="no-print">
          <Button icon={<KeyRound aria-hidden="true" />} onPress={() => setAsking('reason')}>
            Ouvrir les résultats de cet agent…
          </Button>
        </div>
      )}
    </Section>
  );
};
