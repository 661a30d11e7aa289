/** Who sits in which session, by counts only. Pure. */
export type { NotPlaced, PlannedSession, SessionPlan, SessionShare } from './fill-sessions';
export { fillSessions } from './fill-sessions';
export { scheduleQuarters } from './schedule-quarters';
export { type RowPool, type SeatPool, shareSeats, shareSeatsBySite } from './share-seats';
