import { LEAST_RESPONDENTS } from '../../../contract/releases';
import { Select } from '../../ui/select';

const THRESHOLDS = [LEAST_RESPONDENTS, 10, 11, 15, 20, 30] as const;

const OPTIONS = THRESHOLDS.map((k) => ({
  id: String(k),
  label: k === LEAST_RESPONDENTS ? `${k} répondants (la règle)` : `${k} répondants`,
}));

/** From how many respondents results are told: more than the rule asks for, never less. */
export const ThresholdPicker = ({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (k: number) => void;
}) => (
  <Select
    label="Résultats donnés à partir de"
    options={OPTIONS}
    value={String(value)}
    onChange={(id) => onChange(Number(id))}
  />
);
