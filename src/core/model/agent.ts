import type { LocalDate } from './moment';

/** One line of the HR list (« liste des agents »). Absent values are null. */
export interface AgentRecord {
  /** Physical line of the file where the record starts. */
  readonly line: number;
  readonly matricule: string | null;
  /** Name in use (« nom d’usage »), else the family name. */
  readonly usageName: string;
  /** Family name at birth (« nom de famille »), or null when the list has one name only. */
  readonly birthName: string | null;
  readonly firstName: string;
  readonly email: string | null;
  /** Chemin d’affectation from the widest unit to the narrowest: `['DR fictive', 'Direction', 'Cabinet']`. */
  readonly unitPath: readonly string[];
  readonly site: string | null;
  readonly corps: string | null;
  /** Catégorie A, B or C (free text otherwise). */
  readonly category: string | null;
  /** Emploi-type. */
  readonly job: string | null;
  readonly enteredOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  /** Quotité de travail, a ratio: 0.8 for 80 %. */
  readonly workingTime: number | null;
  /** Responsable, as written in the list. */
  readonly manager: string | null;
  /** Key under which the vault first knew the agent; absent for an agent that it does not know. */
  readonly knownAs?: string;
}
