-- $1: person, $2: today. The default target; the rule LATEST_CONFIRMED, as settings say.
WITH me AS MATERIALIZED (
  SELECT person.*, mentor.id AS mentor_id, week.hours,
    (SELECT coalesce(array_agg(mentee_id), '{}') FROM mentorship
      WHERE mentorship.mentor_id = mentor.id AND status = 'ACCEPTED') AS mentees,
    ARRAY(WITH RECURSIVE above AS (SELECT person.manager_id AS id
      UNION SELECT next.manager_id FROM above JOIN person AS next USING (id))
      SELECT id FROM above WHERE id IS NOT NULL) AS above
  FROM person LEFT JOIN mentor ON mentor.person_id = person.id
  LEFT JOIN bench.week ON week.person_id = person.id AND NOT is_offer
  WHERE person.id = $1),
weights AS MATERIALIZED (SELECT * FROM match_weights ORDER BY version DESC LIMIT 1),
mine AS MATERIALIZED (
  SELECT * FROM assessment WHERE person_id = $1
    AND id NOT IN (SELECT assessment_id FROM assessment_void WHERE person_id = $1)),
decided AS MATERIALIZED (
  SELECT DISTINCT ON (competency_id) *, valid_until IS NULL OR valid_until >= $2 AS counts
  FROM mine WHERE source NOT IN ('SELF', 'PEER')
    AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
  ORDER BY competency_id, (valid_until IS NULL OR valid_until >= $2) DESC, assessed_at DESC,
    level DESC, id DESC),
claimed AS MATERIALIZED (
  SELECT DISTINCT ON (competency_id) competency_id, level FROM mine
  WHERE source = 'SELF' AND assessed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
  ORDER BY competency_id, assessed_at DESC, id DESC),
mark AS MATERIALIZED (
  SELECT DISTINCT ON (indicator_id) indicator_id, demonstrated
  FROM mine JOIN assessment_indicator ON assessment_id = mine.id
  WHERE source NOT IN ('SELF', 'PEER') ORDER BY indicator_id, assessed_at DESC, id DESC),
shown AS MATERIALIZED (
  SELECT claim.indicator_id, count(DISTINCT evidence.id)::int AS pieces
  FROM evidence JOIN evidence_claim AS claim ON claim.evidence_id = evidence.id
  WHERE evidence.person_id = $1 AND status = 'ACCEPTED' AND claim.indicator_id IS NOT NULL
    AND (valid_until IS NULL OR valid_until >= $2)
  GROUP BY claim.indicator_id),
step AS MATERIALIZED (
  SELECT DISTINCT ON (competency_id) competency_id, plan_step.id, plan_step.status,
    plan_step.due_on, plan_id
  FROM plan JOIN plan_step ON plan_id = plan.id JOIN plan_step_outcome ON step_id = plan_step.id
  WHERE plan.person_id = $1 AND plan.status <> 'ARCHIVED' AND plan_step.status <> 'DROPPED'
  ORDER BY competency_id, (plan.status = 'ACTIVE') DESC, plan_step.id DESC),
taken AS MATERIALIZED (
  SELECT mentor_id, competency_id FROM mentorship
  JOIN mentorship_competency ON mentorship_id = mentorship.id
  WHERE mentee_id = $1 AND (status = 'ACCEPTED' OR status = 'DECLINED' AND EXISTS (
    SELECT FROM mentorship_move AS move WHERE move.mentorship_id = mentorship.id
      AND to_status = 'DECLINED' AND (at AT TIME ZONE 'UTC')::date >= $2::date - 180))),
gap AS MATERIALIZED (
  SELECT asked.item_id, asked.competency_id, asked.place, asked.level AS required,
    CASE WHEN counts THEN decided.level ELSE 0 END AS current,
    greatest(0, asked.level - CASE WHEN counts THEN decided.level ELSE 0 END) AS size,
    CASE WHEN asked.level = 0 THEN 'NOT_APPLICABLE'
      WHEN counts AND decided.level >= asked.level THEN 'MET'
      WHEN decided.id IS NULL THEN 'UNASSESSED' ELSE 'OPEN' END AS status,
    counts AND decided.assessed_at < ($2::date - make_interval(months => freshness_months))
      AT TIME ZONE 'UTC' AS stale,
    CASE WHEN counts THEN decided.id END AS decided_id, decided.source, decided.assessed_at,
    decided.assessor_id, decided.evidence_id
  FROM me JOIN bench.requirement AS asked ON asked.stage_item_id = coalesce(me.objective_id, me.stage_id)
  LEFT JOIN decided ON decided.competency_id = asked.item_id)
SELECT json_build_object('viewer', json_build_object(
  'id', me.id,
  'roles', to_json(ARRAY(SELECT 'LEARNER' UNION ALL SELECT 'MANAGER' WHERE EXISTS (
      SELECT FROM person WHERE manager_id = me.id AND active)
    UNION ALL SELECT 'MENTOR' WHERE me.mentor_id IS NOT NULL
    UNION ALL (SELECT role::text FROM role_grant WHERE person_id = me.id
      GROUP BY role ORDER BY min(id)))),
  'grants', (SELECT coalesce(json_agg(json_build_object('role', role, 'framework',
      CASE WHEN framework_id IS NOT NULL THEN json_build_object('id', version_id, 'key', key) END)
      ORDER BY role_grant.id), '[]')
    FROM role_grant LEFT JOIN bench.live USING (framework_id)
    LEFT JOIN framework ON framework.id = framework_id WHERE person_id = me.id),
  'person', json_build_object('id', me.id, 'displayName', me.display_name,
    'stage', (SELECT json_build_object('id', stage.id, 'key', item.key, 'name', name ->> 'en',
        'profile', json_build_object('id', profile.id, 'key', profile_item.key,
          'title', profile.title ->> 'en',
          'framework', json_build_object('id', version.id, 'key', framework.key,
            'version', version.version, 'latestVersion', version.version)))
      FROM stage JOIN bench.live USING (version_id) JOIN item ON item.id = stage.item_id
      JOIN profile ON profile.id = stage.profile_id
      JOIN item AS profile_item ON profile_item.id = profile.item_id
      JOIN framework_version AS version ON version.id = stage.version_id
      JOIN framework ON framework.id = version.framework_id WHERE stage.item_id = me.stage_id),
    'objective', (SELECT json_build_object('id', stage.id, 'key', key, 'name', name ->> 'en')
      FROM stage JOIN bench.live USING (version_id) JOIN item ON item.id = stage.item_id
      WHERE stage.item_id = me.objective_id),
    'gapAnalysis', (SELECT json_build_object(
      'target', (SELECT json_build_object('id', stage.id, 'key', key, 'name', name ->> 'en')
        FROM stage JOIN bench.live USING (version_id) JOIN item ON item.id = stage.item_id
        WHERE stage.item_id = coalesce(me.objective_id, me.stage_id)),
      'rule', 'LATEST_CONFIRMED',
      'readiness', coalesce(sum(least(current, required))::float8
        / nullif(sum(required), 0)::float8, 1),
      'metCount', count(*) FILTER (WHERE status = 'MET'),
      'openCount', count(*) FILTER (WHERE size > 0),
      'notApplicableCount', count(*) FILTER (WHERE required = 0),
      'gaps', json_agg(json_build_object(
        'status', status, 'size', size, 'requiredLevel', required, 'currentLevel', current,
        'selfAssessedLevel', (SELECT level FROM claimed WHERE claimed.competency_id = item_id),
        'isStale', coalesce(stale, false),
        'decidedBy', CASE WHEN decided_id IS NOT NULL THEN json_build_object('id', decided_id,
          'source', source, 'level', current,
          'assessedAt', to_char(assessed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'assessor', (SELECT json_build_object('id', id, 'displayName', display_name)
            FROM person WHERE id = assessor_id),
          'evidence', (SELECT json_build_object('id', evidence_text.evidence_id, 'title', title)
            FROM evidence_text WHERE evidence_text.evidence_id = gap.evidence_id)) END,
        'competency', (SELECT json_build_object('id', competency.id, 'key', item.key,
            'name', competency.name ->> 'en', 'definition', definition ->> 'en',
            'rationale', rationale ->> 'en',
            'group', json_build_object('id', own.id, 'key', group_item.key,
              'name', own.name ->> 'en'))
          FROM competency JOIN item ON item.id = competency.item_id
          JOIN competency_group AS own ON own.id = group_id
          JOIN item AS group_item ON group_item.id = own.item_id
          WHERE competency.id = gap.competency_id),
        'indicators', (SELECT coalesce(json_agg(json_build_object(
            'demonstrated', coalesce(pieces > 0 OR demonstrated, demonstrated, false),
            'evidenceCount', coalesce(pieces, 0),
            'indicator', json_build_object('id', indicator.id, 'key', key,
              'level', indicator.level, 'statement', statement ->> 'en'))
            ORDER BY indicator.level, indicator.position, indicator.id), '[]')
          FROM indicator JOIN item ON item.id = indicator.item_id
          LEFT JOIN mark ON mark.indicator_id = indicator.item_id
          LEFT JOIN shown ON shown.indicator_id = indicator.item_id
          WHERE indicator.competency_id = gap.competency_id AND indicator.level <= required),
        'training', coalesce((SELECT json_agg(json_build_object('fromLevel', from_level,
            'toLevel', to_level, 'reasons', array_prepend(
              CASE WHEN to_level >= required THEN format('Leads to level %s, all that is asked.',
                to_level) ELSE format('Leads to level %s of the %s asked.', to_level, required) END,
              facts) || CASE WHEN has_prerequisites THEN ARRAY(
                SELECT CASE WHEN titles = '{}' THEN 'Has a prerequisite that nothing can meet.'
                  ELSE 'First needs one of these: ' || bench.listed(titles, 'or') || '.' END
                FROM prerequisite_group AS needed CROSS JOIN LATERAL (SELECT ARRAY(
                  SELECT title ->> 'en' FROM prerequisite_option AS option
                  JOIN resource ON resource.id = option.resource_id
                  WHERE option.group_id = needed.id ORDER BY option.resource_id) AS titles) AS named
                WHERE needed.resource_id = best.resource_id AND NOT EXISTS (
                  SELECT FROM prerequisite_option AS option
                  JOIN resource_completion AS done ON done.resource_id = option.resource_id
                  WHERE option.group_id = needed.id AND done.person_id = $1)
                ORDER BY needed.position) ELSE '{}' END,
            'resource', json_build_object('id', resource.id, 'title', title ->> 'en',
              'format', format, 'languages', resource.languages, 'hours', hours::float8,
              'cost', CASE WHEN cost IS NOT NULL THEN json_build_object('amount', cost::text,
                'currency', 'CAD') END, 'url', url, 'provider', provider))
            ORDER BY (to_level >= required) DESC, best.rank)
          FROM (SELECT * FROM (SELECT DISTINCT ON (rank) * FROM bench.training_offer
              WHERE competency_id = gap.item_id AND from_level <= current AND to_level > current
                AND languages && me.languages ORDER BY rank, to_level DESC, from_level DESC) AS one
            WHERE size > 0 ORDER BY (to_level >= required) DESC, rank LIMIT 3) AS best
          JOIN resource ON resource.id = best.resource_id), '[]'),
        'mentors', coalesce((SELECT json_agg(json_build_object('score', score,
            'reasons', array_remove(ARRAY[
              'Can help with ' || (SELECT name ->> 'en' FROM competency
                WHERE id = gap.competency_id) || '.',
              CASE WHEN minutes IS NULL THEN 'Common hours are not known.'
          WHEN minutes = 0 THEN 'No hours a week in common.' ELSE
                trim_scale(round(minutes / 60.0, 2)) || ' h a week in common.' END,
              CASE WHEN preferred THEN 'Mentors in the preferred language.'
                ELSE 'Shares a language, though not the preferred one.' END,
              CASE WHEN other_unit THEN 'Works in another unit.' END,
              'Free places: ' || free_places || '.'], NULL),
            'mentor', json_build_object('id', mentor_id, 'freeCapacity', free_places,
              'person', json_build_object('id', person.id, 'displayName', display_name,
                'orgUnit', CASE WHEN unit.id IS NOT NULL THEN json_build_object('id', unit.id,
                  'name', unit.name ->> 'en') END)))
            ORDER BY score DESC, free_places DESC, person_id)
          FROM (SELECT *, (20 * (coverage * 1200 * part
                + overlap * 2 * least(coalesce(minutes, 300), 600) * part
                + lead * 1200 + language * 600 * part * CASE WHEN preferred THEN 2 ELSE 1 END
                + perspective * 1200 * part * other_unit::int) + 1200 * part)
                / (2400 * part) AS score
              FROM weights CROSS JOIN (SELECT offer.mentor_id, person_id, free_places,
                  bit_count(offer.hours & me.hours) * 15 AS minutes,
                  me.languages[1] = ANY (offer.languages) AS preferred,
                  coalesce(offer.org_unit_id <> me.org_unit_id, false) AS other_unit,
                  1 + greatest(0, level - current - 2) AS part
                FROM bench.mentor_offer AS offer
                WHERE competency_id = gap.item_id AND level >= greatest(required, current + 1)
                  AND free_places > 0 AND person_id <> $1 AND offer.languages && me.languages
                  AND (offer.manager_id IS NULL OR offer.manager_id <> $1)
                  AND person_id <> ALL (me.above) AND person_id <> ALL (me.mentees)
                  AND NOT EXISTS (SELECT FROM taken WHERE taken.mentor_id = offer.mentor_id
                    AND taken.competency_id = gap.item_id)) AS eligible
              WHERE size > 0 ORDER BY score DESC, free_places DESC, person_id LIMIT 3) AS best
          JOIN person ON person.id = best.person_id
          LEFT JOIN org_unit AS unit ON unit.id = person.org_unit_id), '[]'),
        'step', (SELECT json_build_object('id', step.id, 'status', step.status,
            'dueOn', due_on, 'plan', json_build_object('id', plan_id))
          FROM step WHERE step.competency_id = item_id))
        ORDER BY size DESC, place)) FROM gap))))::text AS data
FROM me
