package io.ashbyconnector.adapter.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Tables as the store has them, with a few invented rows, in a database in memory that is opened as the store opens its own. */
final class ExampleTables {

    static final List<String> NAMES = List.of(
            "candidates",
            "candidate_email_addresses",
            "applications",
            "application_history",
            "interview_stages",
            "jobs",
            "departments",
            "openings",
            "offers",
            "users",
            "hires",
            "pipeline");

    private ExampleTables() {}

    static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", SqlConnections.locked("256MB", false));
        try (Statement statement = connection.createStatement()) {
            for (String each : SQL.split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
        return connection;
    }

    private static final String SQL = """
            CREATE TABLE candidates (id VARCHAR PRIMARY KEY, name VARCHAR, company VARCHAR, position VARCHAR, school VARCHAR,
                created_at TIMESTAMP, updated_at TIMESTAMP, application_ids VARCHAR[], record JSON);
            CREATE TABLE candidate_email_addresses (candidate_id VARCHAR, position BIGINT, value VARCHAR, type VARCHAR, is_primary BOOLEAN);
            CREATE TABLE applications (id VARCHAR PRIMARY KEY, candidate_id VARCHAR, candidate_name VARCHAR, job_id VARCHAR, status VARCHAR,
                created_at TIMESTAMP, updated_at TIMESTAMP, archived_at TIMESTAMP, source_id VARCHAR, source_title VARCHAR,
                archive_reason_type VARCHAR, archive_reason_text VARCHAR, current_interview_stage_id VARCHAR,
                current_interview_stage_title VARCHAR, record JSON);
            CREATE TABLE application_history (id VARCHAR, application_id VARCHAR, stage_id VARCHAR, title VARCHAR, stage_number BIGINT,
                entered_stage_at TIMESTAMP, left_stage_at TIMESTAMP, record JSON);
            CREATE TABLE interview_stages (id VARCHAR, title VARCHAR, type VARCHAR, order_in_interview_plan BIGINT, interview_plan_id VARCHAR,
                record JSON);
            CREATE TABLE jobs (id VARCHAR, title VARCHAR, status VARCHAR, department_id VARCHAR, opened_at TIMESTAMP, closed_at TIMESTAMP, record JSON);
            CREATE TABLE departments (id VARCHAR, name VARCHAR, parent_id VARCHAR, is_archived BOOLEAN, record JSON);
            CREATE TABLE openings (id VARCHAR, opening_state VARCHAR, opened_at TIMESTAMP, closed_at TIMESTAMP, record JSON);
            CREATE TABLE offers (id VARCHAR, application_id VARCHAR, acceptance_status VARCHAR, decided_at TIMESTAMP,
                version_created_at TIMESTAMP, salary DOUBLE, record JSON);
            CREATE TABLE users (id VARCHAR, first_name VARCHAR, last_name VARCHAR, email VARCHAR, is_enabled BOOLEAN, record JSON);
            CREATE TABLE secrets (id VARCHAR);
            INSERT INTO candidates SELECT 'c' || i, 'Candidate ' || i, ['Acme', 'Globex', NULL][1 + i % 3], 'Engineer', 'ETH',
                TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR, TIMESTAMP '2026-02-01' + INTERVAL (i) HOUR, ['a' || i, 'b' || i],
                json_object('id', 'c' || i, 'name', 'Candidate ' || i, 'tags', [{'id': 't1', 'title': 'Strong'}])
                FROM range(20) t(i);
            INSERT INTO candidate_email_addresses SELECT id, 0, lower(replace(name, ' ', '.')) || '@example.com', 'Work', true FROM candidates;
            INSERT INTO applications SELECT 'a' || i, 'c' || i, 'Candidate ' || i, 'j' || (i % 3), ['Active', 'Hired', 'Archived', 'Lead'][1 + i % 4],
                TIMESTAMP '2026-01-02' + INTERVAL (i) DAY, TIMESTAMP '2026-02-02' + INTERVAL (i) DAY, NULL, 's' || (i % 2),
                ['LinkedIn', 'Referral'][1 + i % 2], NULL, NULL, 'st1', 'Review',
                json_object('id', 'a' || i, 'source', json_object('title', 'LinkedIn'))
                FROM range(20) t(i);
            INSERT INTO interview_stages VALUES ('st1', 'Review', 'Active', 1, 'p1', '{}'), ('st2', 'Hired', 'Hired', 2, 'p1', '{}');
            INSERT INTO application_history SELECT 'h' || i, 'a' || i, 'st1', 'Review', 1, TIMESTAMP '2026-01-03' + INTERVAL (i) DAY,
                CASE WHEN i % 2 = 0 THEN TIMESTAMP '2026-01-10' + INTERVAL (i) DAY END, '{}' FROM range(20) t(i);
            INSERT INTO application_history SELECT 'g' || i, 'a' || i, 'st2', 'Hired', 2, TIMESTAMP '2026-02-03' + INTERVAL (i) DAY,
                NULL, '{}' FROM range(1, 20, 4) t(i);
            INSERT INTO jobs SELECT 'j' || i, 'Job ' || i, 'Open', 'd' || i, TIMESTAMP '2025-12-01', NULL, '{}' FROM range(3) t(i);
            INSERT INTO departments VALUES ('d0', 'All', NULL, false, '{}'), ('d1', 'Engineering', 'd0', false, '{}'),
                ('d2', 'Platform', 'd1', false, '{}');
            INSERT INTO openings VALUES ('o1', 'Filled', TIMESTAMP '2026-01-01', TIMESTAMP '2026-02-01', '{}');
            INSERT INTO offers VALUES ('f1', 'a1', 'Accepted', TIMESTAMP '2026-02-04', TIMESTAMP '2026-02-01', 100000, '{}'),
                ('f2', 'a2', 'Declined', TIMESTAMP '2026-02-05', TIMESTAMP '2026-02-01', 90000, '{}');
            INSERT INTO users VALUES ('u1', 'Ada', 'Long', 'ada@example.com', true, '{}');
            CREATE VIEW hires AS SELECT a.id AS application_id, a.candidate_id, a.job_id, a.source_title AS source, a.created_at AS applied_at,
                max(h.entered_stage_at) AS hired_at FROM applications a JOIN application_history h ON h.application_id = a.id
                JOIN interview_stages s ON s.id = h.stage_id AND s.type = 'Hired' WHERE a.status = 'Hired' GROUP BY ALL;
            CREATE VIEW pipeline AS SELECT a.id AS application_id, a.candidate_id, c.name AS candidate, a.job_id, a.source_title AS source
                FROM applications a JOIN candidates c ON c.id = a.candidate_id WHERE a.status = 'Active';
            """;

    /** A statement that the guard lets through. */
    static SqlStatement checked(Connection database, String sql) {
        return SqlGuard.check(SqlTree.parse(database, sql), NAMES, true);
    }
}
