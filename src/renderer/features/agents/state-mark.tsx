import { bindClasses } from '../../ui/bind-classes';
import { type AgentState, STATE_WORDS } from './participation-words';
import styles from './state-mark.module.css';

const classes = bindClasses(styles);

/** A state as a shape, told apart without colour: empty ring, half, full, ticked. */
export const StateMark = ({ state, campaign }: { readonly state: AgentState; readonly campaign: string }) => (
  <svg
    className={classes('mark', state)}
    viewBox="0 0 16 16"
    role="img"
    aria-label={`${campaign}\u202f: ${STATE_WORDS[state]}`}
  >
    <title>{`${campaign}\u202f: ${STATE_WORDS[state]}`}</title>
    <circle cx="8" cy="8" r="6.25" className={classes('ring')} />
    {state === 'started' ? <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" className={classes('fill')} /> : null}
    {state === 'finished' ? <circle cx="8" cy="8" r="4.5" className={classes('fill')} /> : null}
    {state === 'shared' ? <path d="m5.2 8.2 2 2 3.7-4.2" className={classes('tick')} /> : null}
  </svg>
);
