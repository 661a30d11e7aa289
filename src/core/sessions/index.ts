/** Who sits in which session, by counts only. Pure. */
export type { NotPlaced, PlannedSession, SessionPlan } from './fill-sessions';
export { fillSessions } from './fill-sessions';
export { scheduleQuarters } from './schedule-quarters';
export { type SeatPool, shareSeats } from './share-seats';
