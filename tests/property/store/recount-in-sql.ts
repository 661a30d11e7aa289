/** Recounts a campaign with plain SQL over the tables of the vault: no columns, no rule of the core. */
import type { CollectiveFilter } from '../../../src/core/model/facts';
import type { SqlDatabase } from '../../../src/engine/store/sql';

export interface Recount {
  readonly started: number;
  readonly shared: number;
  /** Respondents, Σ validated (or Σ level), Σ acquis, respondents below target, by key of competence. */
  readonly competences: Readonly<Record<string, readonly [number, number, number, number]>>;
}

/** Agents that the filter keeps; a unit holds all below it. `:unit` is a path, its names joined by ' / '. */
const KEPT_AGENTS = `
  WITH RECURSIVE place (id, path) AS (
    SELECT id, name FROM unit WHERE parent_id IS NULL
    UNION ALL
    SELECT u.id, p.path || ' / ' || u.name FROM unit u JOIN place p ON u.parent_id = p.id
  ),
  kept_agent AS (
    SELECT a.id FROM agent a LEFT JOIN place p ON p.id = a.unit_id
    WHERE (:unit IS NULL OR p.path = :unit OR p.path LIKE :unit || ' / %')
      AND (:site IS NULL OR a.site = :site)
      AND (:corps IS NULL OR a.corps = :corps)
      AND (:category IS NULL OR a.category = :category)
      AND (:job IS NULL OR a.job = :job)
  ),
  mine AS (
    SELECT p.*, ifnull('agent ' || s.agent_id, s.person_key) AS person
    FROM participation p
    JOIN participation_standing s ON s.participation_id = p.id
    JOIN campaign k ON k.id = p.campaign_id
    WHERE k.pix_id = :campaign AND s.before_opening = 'no'
      AND (s.agent_id IN (SELECT id FROM kept_agent)
        OR (s.agent_id IS NULL AND coalesce(:unit, :site, :corps, :category, :job) IS NULL))
  ),
  latest AS (
    SELECT id FROM (
      SELECT id, row_number() OVER (
        PARTITION BY person ORDER BY shared_at DESC, started_at DESC, fingerprint DESC) AS place
      FROM mine WHERE shared = 1)
    WHERE place = 1
  )`;

const bindFilter = (campaign: string, filter: CollectiveFilter) => ({
  ':campaign': campaign,
  ':unit': filter.unitPath?.join(' / ') ?? null,
  ':site': filter.site ?? null,
  ':corps': filter.corps ?? null,
  ':category': filter.category ?? null,
  ':job': filter.job ?? null,
});

const literal = (value: string | null): string =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

const fill = (query: string, values: Readonly<Record<string, string | null>>): string =>
  query.replace(/:[a-z]+/g, (name) => literal(values[name] ?? null));

/** What a campaign holds of the people that a filter keeps. `rate`, `level`: the targets. */
export function recountInSql(
  database: SqlDatabase,
  campaign: string,
  filter: CollectiveFilter,
  targets: { readonly rate: number; readonly level: number },
): Recount {
  const ask = (query: string) => database.rows(fill(`${KEPT_AGENTS} ${query}`, bindFilter(campaign, filter)));
  const [persons] = ask(
    'SELECT count(DISTINCT person), count(DISTINCT CASE WHEN shared = 1 THEN person END) FROM mine',
  );
  const competences = ask(`
    SELECT r.competence, count(*), sum(ifnull(r.mastered, r.level)), sum(ifnull(r.acquis, 0)),
      sum(CASE WHEN r.level IS NULL THEN 1.0 * r.mastered / r.acquis < ${targets.rate} ELSE r.level < ${targets.level} END)
    FROM latest l JOIN result r ON r.participation_id = l.id
    WHERE r.level IS NOT NULL OR (r.acquis > 0 AND r.mastered IS NOT NULL)
    GROUP BY r.competence`);
  return {
    started: Number(persons?.[0] ?? 0),
    shared: Number(persons?.[1] ?? 0),
    competences: Object.fromEntries(
      competences.map(([key, ...numbers]) => {
        const [respondents = 0, obtained = 0, acquis = 0, below = 0] = numbers.map(Number);
        return [String(key), [respondents, obtained, acquis, below] as const];
      }),
    ),
  };
}
