import type { AgentRecord } from '../../../../src/core/model/agent';

/** An invented agent; what a test does not say is absent. */
export function agent(
  usageName: string,
  firstName: string,
  rest: Partial<Omit<AgentRecord, 'usageName' | 'firstName'>> = {},
): AgentRecord {
  return {
    line: 2,
    matricule: null,
    usageName,
    birthName: null,
    firstName,
    email: null,
    unitPath: [],
    site: null,
    corps: null,
    category: null,
    job: null,
    enteredOn: null,
    leftOn: null,
    workingTime: null,
    manager: null,
    ...rest,
  };
}
