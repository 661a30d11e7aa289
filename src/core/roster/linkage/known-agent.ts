import { foldText } from '../../framework/fold-text';
import type { AgentRecord } from '../../model/agent';
import { foldIdentifier } from '../fold-identifier';
import type { OwnIdentifiers } from './compare-identifiers';
import { type WrittenName, writeName } from './written-name';

/** An agent of the list, folded once for all comparisons. */
export interface KnownAgent<Agent extends AgentRecord> extends OwnIdentifiers {
  readonly agent: Agent;
  readonly lastNames: readonly WrittenName[];
  readonly firstName: WrittenName;
  /** Before the @ of the address, letters and digits only. */
  readonly localPart: string;
  readonly units: readonly string[];
}

/** Folds what comparisons need of an agent. */
export function knowAgent<Agent extends AgentRecord>(agent: Agent): KnownAgent<Agent> {
  const { usageName, birthName } = agent;
  const email = agent.email === null ? '' : foldIdentifier(agent.email);
  return {
    agent,
    lastNames: [usageName, ...(birthName === null || birthName === usageName ? [] : [birthName])].map(
      writeName,
    ),
    firstName: writeName(agent.firstName),
    matricule: agent.matricule === null ? '' : foldIdentifier(agent.matricule),
    email,
    localPart: foldText(email.split('@')[0] ?? '').replaceAll(' ', ''),
    units: [...agent.unitPath, ...(agent.site === null ? [] : [agent.site])].map(foldText),
  };
}
