-- The views of the store; docs/metrics.md explains the numbers. Each statement ends with a semicolon at the end of a line; views come
-- after those that they use.
--
-- A question on a view brings up to date the tables that its SQL names, through other views too, except for those that need a call
-- for each record of another table (application_history, interview_stages). These are used as they are, empty or not, unless a
-- line "-- needs:" directly above the view lists them. What a line "-- optional:" lists may be out of reach, as for a key that may not
-- read offers: then the view is answered without it, and a notice says so. Times are in UTC.

-- Who recruits for a job, from its hiring team.
CREATE OR REPLACE VIEW job_recruiters AS
SELECT job_id, arg_min(concat_ws(' ', first_name, last_name), position) AS recruiter
FROM job_hiring_team WHERE lower(role) = 'recruiter' GROUP BY job_id;

-- One row for each application that is hired now. hired_at is its latest entry into the stage that it is in, where the history was
-- read, or else its last change.
-- optional: jobs, departments, job_recruiters
CREATE OR REPLACE VIEW hires AS
WITH hired AS (
  SELECT id, candidate_id, job_id, job_title, job_department_id, source_title, current_interview_stage_id, created_at, updated_at
  FROM applications WHERE status = 'Hired'
)
SELECT a.id AS application_id, a.candidate_id, a.job_id, coalesce(a.job_title, j.title) AS job, d.name AS department,
  a.source_title AS source, coalesce(t.recruiter, r.recruiter) AS recruiter, a.created_at AS applied_at,
  coalesce(h.entered_at, a.updated_at) AS hired_at, h.entered_at IS NOT NULL AS hired_at_is_exact
FROM hired a
LEFT JOIN jobs j ON j.id = a.job_id
LEFT JOIN departments d ON d.id = coalesce(a.job_department_id, j.department_id)
LEFT JOIN job_recruiters r ON r.job_id = a.job_id
LEFT JOIN (
  SELECT m.application_id, arg_min(concat_ws(' ', m.first_name, m.last_name), m.position) AS recruiter
  FROM application_hiring_team m JOIN hired ON hired.id = m.application_id
  WHERE lower(m.role) = 'recruiter' GROUP BY m.application_id
) t ON t.application_id = a.id
LEFT JOIN (
  SELECT e.application_id, max(e.entered_stage_at) AS entered_at
  FROM application_history e
  JOIN hired ON hired.id = e.application_id AND hired.current_interview_stage_id = e.stage_id
  GROUP BY e.application_id
) h ON h.application_id = a.id;

-- One row for each active application: neither leads nor hires. in_stage_since is null where the history was not read.
-- optional: jobs, job_recruiters
CREATE OR REPLACE VIEW pipeline AS
WITH active AS (
  SELECT id, candidate_id, candidate_name, job_id, job_title, source_title, current_interview_stage_id,
    current_interview_stage_title, current_interview_stage_type, created_at
  FROM applications WHERE status = 'Active'
)
SELECT a.id AS application_id, a.candidate_id, a.candidate_name AS candidate, a.job_id, coalesce(a.job_title, j.title) AS job,
  a.current_interview_stage_title AS stage, a.current_interview_stage_type AS stage_type, a.source_title AS source,
  coalesce(t.recruiter, r.recruiter) AS recruiter, a.created_at AS applied_at, h.entered_at AS in_stage_since
FROM active a
LEFT JOIN jobs j ON j.id = a.job_id
LEFT JOIN job_recruiters r ON r.job_id = a.job_id
LEFT JOIN (
  SELECT m.application_id, arg_min(concat_ws(' ', m.first_name, m.last_name), m.position) AS recruiter
  FROM application_hiring_team m JOIN active ON active.id = m.application_id
  WHERE lower(m.role) = 'recruiter' GROUP BY m.application_id
) t ON t.application_id = a.id
LEFT JOIN (
  SELECT e.application_id, max(e.entered_stage_at) AS entered_at
  FROM application_history e
  JOIN active ON active.id = e.application_id AND active.current_interview_stage_id = e.stage_id
  WHERE e.left_stage_at IS NULL GROUP BY e.application_id
) h ON h.application_id = a.id;

-- One row for each stay of an application in a stage; left_at and days are null while it lasts.
-- needs: application_history
CREATE OR REPLACE VIEW time_in_stage AS
SELECT h.application_id, a.job_id, h.title AS stage, h.entered_stage_at AS entered_at, h.left_stage_at AS left_at,
  date_diff('second', h.entered_stage_at, h.left_stage_at) / 86400.0 AS days
FROM application_history h
LEFT JOIN applications a ON a.id = h.application_id;

-- One row for each hire, with the days from the application. hired_at_from says what the date is: the entry into the stage of hired
-- applications (history), or else the acceptance of the offer (offer), unless there is none, or the application was not changed for
-- more than a day after it: then the last change, which was the hire (last change).
-- optional: offers
CREATE OR REPLACE VIEW time_to_hire AS
WITH dated AS (
  SELECT h.* EXCLUDE (hired_at, hired_at_is_exact),
    CASE WHEN h.hired_at_is_exact THEN 'history' WHEN h.hired_at > o.decided_at + INTERVAL 1 DAY THEN 'offer'
      ELSE 'last change' END AS hired_at_from,
    CASE hired_at_from WHEN 'offer' THEN o.decided_at ELSE h.hired_at END AS hired_at
  FROM hires h
  LEFT JOIN (
    SELECT application_id, max(decided_at) AS decided_at FROM offers WHERE acceptance_status = 'Accepted' GROUP BY application_id
  ) o ON o.application_id = h.application_id
)
SELECT *, date_diff('second', applied_at, hired_at) / 86400.0 AS days FROM dated;

-- One row for each application, leads too: flat, with names instead of ids to look up. days count from the application to its hire
-- or archiving, or to now.
-- optional: jobs, departments, job_recruiters
CREATE OR REPLACE VIEW application_summary AS
SELECT a.id AS application_id, a.candidate_id, a.candidate_name AS candidate,
  a.candidate_primary_email_address_value AS email, a.job_id, coalesce(a.job_title, j.title) AS job,
  coalesce(a.job_department_id, j.department_id) AS department_id, d.name AS department,
  a.status, a.current_interview_stage_title AS stage, a.current_interview_stage_type AS stage_type, a.source_title AS source,
  a.source_type_title AS source_type, coalesce(t.recruiter, r.recruiter) AS recruiter,
  a.archive_reason_text AS archive_reason, a.archive_reason_type, a.created_at AS applied_at, h.hired_at,
  CASE WHEN a.status = 'Archived' THEN a.archived_at END AS archived_at,
  date_diff('day', a.created_at, CASE a.status WHEN 'Hired' THEN h.hired_at WHEN 'Archived' THEN a.archived_at
    ELSE now() AT TIME ZONE 'UTC' END) AS days
FROM applications a
LEFT JOIN jobs j ON j.id = a.job_id
LEFT JOIN departments d ON d.id = coalesce(a.job_department_id, j.department_id)
LEFT JOIN job_recruiters r ON r.job_id = a.job_id
LEFT JOIN (
  SELECT application_id, arg_min(concat_ws(' ', first_name, last_name), position) AS recruiter
  FROM application_hiring_team WHERE lower(role) = 'recruiter' GROUP BY application_id
) t ON t.application_id = a.id
LEFT JOIN time_to_hire h ON h.application_id = a.id;

-- One row for each source, without leads: how many applications it brought, and what became of them.
CREATE OR REPLACE VIEW source_performance AS
SELECT coalesce(source_title, '(none)') AS source, count(*) AS applications,
  round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent,
  count(*) FILTER (WHERE status = 'Active') AS active, count(*) FILTER (WHERE status = 'Archived') AS archived,
  count(*) FILTER (WHERE status = 'Hired') AS hired,
  round(100.0 * count(*) FILTER (WHERE status = 'Hired') / count(*), 1) AS hired_percent
FROM applications WHERE status IS DISTINCT FROM 'Lead' GROUP BY source_title ORDER BY applications DESC, source;

-- One row for each department, archived ones only where something hangs on them.
-- optional: applications
CREATE OR REPLACE VIEW department_hiring AS
WITH open AS (
  SELECT department_id, count(*) AS jobs FROM jobs WHERE status = 'Open' GROUP BY department_id
), applied AS (
  SELECT coalesce(a.job_department_id, j.department_id) AS department_id, count(*) AS applications,
    count(*) FILTER (WHERE a.status = 'Active') AS active, count(*) FILTER (WHERE a.status = 'Hired') AS hired
  FROM applications a LEFT JOIN jobs j ON j.id = a.job_id WHERE a.status IS DISTINCT FROM 'Lead' GROUP BY ALL
)
SELECT d.id AS department_id, coalesce(d.name, '(none)') AS department, p.name AS parent, coalesce(o.jobs, 0) AS open_jobs,
  coalesce(a.applications, 0) AS applications, coalesce(a.active, 0) AS active, coalesce(a.hired, 0) AS hired
FROM departments d
FULL JOIN open o ON o.department_id = d.id
FULL JOIN applied a ON a.department_id = coalesce(d.id, o.department_id)
LEFT JOIN departments p ON p.id = d.parent_id
WHERE d.is_archived IS DISTINCT FROM true OR o.jobs > 0 OR a.applications > 0
ORDER BY open_jobs DESC, active DESC, department;

-- One row for each open job: since when, for how many open seats, and with whom. Leads are not counted.
-- optional: departments, openings, applications
CREATE OR REPLACE VIEW open_jobs AS
SELECT j.id AS job_id, j.title AS job, d.name AS department, r.recruiter, j.opened_at,
  date_diff('day', j.opened_at, now() AT TIME ZONE 'UTC') AS days_open, coalesce(s.seats, 0) AS open_seats,
  coalesce(a.applications, 0) AS applications, coalesce(a.active, 0) AS active, coalesce(a.in_offer, 0) AS in_offer,
  coalesce(a.hired, 0) AS hired, a.last_applied_at
FROM jobs j
LEFT JOIN departments d ON d.id = j.department_id
LEFT JOIN job_recruiters r ON r.job_id = j.id
LEFT JOIN (
  SELECT job_id, count(*) AS seats
  FROM (SELECT unnest(latest_version_job_ids) AS job_id FROM openings WHERE opening_state = 'Open' AND NOT is_archived)
  GROUP BY job_id
) s ON s.job_id = j.id
LEFT JOIN (
  SELECT job_id, count(*) AS applications, count(*) FILTER (WHERE status = 'Active') AS active,
    count(*) FILTER (WHERE status = 'Active' AND current_interview_stage_type = 'Offer') AS in_offer,
    count(*) FILTER (WHERE status = 'Hired') AS hired, max(created_at) AS last_applied_at
  FROM applications WHERE status IS DISTINCT FROM 'Lead' GROUP BY job_id
) a ON a.job_id = j.id
WHERE j.status = 'Open' ORDER BY j.opened_at;

-- One row for each filled opening and job of it, with the days from its opening to its closing.
-- optional: jobs, departments
CREATE OR REPLACE VIEW time_to_fill AS
SELECT o.id AS opening_id, o.latest_version_identifier AS opening, o.job_id, j.title AS job, d.name AS department, o.opened_at,
  o.closed_at AS filled_at, date_diff('second', o.opened_at, o.closed_at) / 86400.0 AS days
FROM (SELECT *, unnest(latest_version_job_ids) AS job_id FROM openings WHERE opening_state = 'Filled') o
LEFT JOIN jobs j ON j.id = o.job_id
LEFT JOIN departments d ON d.id = j.department_id
WHERE o.closed_at >= o.opened_at;

-- One row for each month in which offers were decided.
CREATE OR REPLACE VIEW offer_acceptance AS
SELECT date_trunc('month', decided_at)::DATE AS month, count(*) FILTER (WHERE acceptance_status = 'Accepted') AS accepted,
  count(*) FILTER (WHERE acceptance_status = 'Declined') AS declined,
  round(100.0 * count(*) FILTER (WHERE acceptance_status = 'Accepted') / count(*), 1) AS accepted_percent
FROM offers WHERE acceptance_status IN ('Accepted', 'Declined') GROUP BY ALL ORDER BY month;

-- One row for each stay of an application in a stage of its interview plan, with the stage's place there, and with the end of the
-- application: when it was hired or archived, or null while it is open.
-- needs: application_history, interview_stages
-- optional: interview_plans
CREATE OR REPLACE VIEW stage_stays AS
SELECT h.application_id, a.job_id, a.status, CASE a.status WHEN 'Hired' THEN t.hired_at WHEN 'Archived' THEN a.archived_at END AS ended_at,
  s.interview_plan_id, p.title AS interview_plan, s.order_in_interview_plan AS place, h.stage_id, s.title AS stage,
  s.type AS stage_type, h.entered_stage_at AS entered_at, h.left_stage_at AS left_at,
  date_diff('second', h.entered_stage_at, h.left_stage_at) / 86400.0 AS days
FROM application_history h
JOIN applications a ON a.id = h.application_id
JOIN interview_stages s ON s.id = h.stage_id
LEFT JOIN interview_plans p ON p.id = s.interview_plan_id
LEFT JOIN time_to_hire t ON t.application_id = a.id;

-- One row for each application that ended, hired or archived, and stage that it was in, with whether it went on to a later one.
-- needs: application_history, interview_stages
CREATE OR REPLACE VIEW stage_visits AS
SELECT DISTINCT application_id, job_id, status, ended_at, interview_plan_id, interview_plan, place, stage, stage_type,
  place < max(place) OVER (PARTITION BY application_id, interview_plan_id) AS went_on
FROM stage_stays WHERE status IN ('Hired', 'Archived') AND stage_type <> 'Archived';

-- One row for each stage of each interview plan: how many of the applications that ended were in it, and went on to a later one.
-- needs: application_history, interview_stages
CREATE OR REPLACE VIEW stage_funnel AS
SELECT interview_plan_id, interview_plan, place, stage, count(*) AS entered, count(*) FILTER (WHERE went_on) AS went_on,
  round(100.0 * count(*) FILTER (WHERE went_on) / count(*), 1) AS percent
FROM stage_visits WHERE stage_type <> 'Hired'
GROUP BY interview_plan_id, interview_plan, place, stage ORDER BY interview_plan, interview_plan_id, place;

-- One row for each stage of each interview plan: how long applications stayed, over those that left it.
-- needs: application_history, interview_stages
CREATE OR REPLACE VIEW stage_durations AS
WITH stayed AS (
  SELECT application_id, interview_plan_id, interview_plan, place, stage, sum(days) AS days
  FROM stage_stays WHERE left_at IS NOT NULL AND stage_type NOT IN ('Archived', 'Hired') GROUP BY ALL
)
SELECT interview_plan_id, interview_plan, place, stage, count(*) AS applications, round(median(days), 1) AS median_days,
  round(avg(days), 1) AS average_days
FROM stayed GROUP BY ALL ORDER BY interview_plan, interview_plan_id, place;
