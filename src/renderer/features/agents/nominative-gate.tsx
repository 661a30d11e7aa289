import { Eye, EyeOff, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import styles from './nominative-gate.module.css';
import { GATE_INTRO, GATE_POINTS, GATE_TITLE, type GatePoint } from './texts';

const classes = bindClasses(styles);

const ICONS: Readonly<Record<GatePoint['id'], ReactNode>> = {
  seen: <Eye />,
  unseen: <EyeOff />,
  written: <NotebookPen />,
};

/** Says why this screen is different, before any name is shown. */
export const NominativeGate = ({ onEnter }: { readonly onEnter: () => void }) => (
  <section className={classes('gate')} aria-label="Mode nominatif">
    <p className={classes('label')}>Mode nominatif</p>
    <h1 className={classes('title')} tabIndex={-1} data-page-title>
      {GATE_TITLE}
    </h1>
    <p className={classes('intro')}>{GATE_INTRO}</p>
    <ul className={classes('points')}>
      {GATE_POINTS.map(({ id, title, text }) => (
        <li key={id} className={classes('point')}>
          <span className={classes('icon')} aria-hidden="true">
            {ICONS[id]}
          </span>
          <div>
            <h2 className={classes('pointTitle')}>{title}</h2>
            <p className={classes('text')}>{text}</p>
          </div>
        </li>
      ))}
    </ul>
    <div className={classes('actions')}>
      <Button variant="primary" onPress={onEnter}>
        Entrer en mode nominatif
      </Button>
      <span className={classes('text')}>Vous en sortez en quittant cet écran.</span>
    </div>
  </section>
);
