package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.port.Replica;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers what can be asked of the context store: its tables and their columns, with examples. */
final class StoreDescription {

    /** What a model calls it, beside the entities. */
    static final String NAME = "context_store";

    static final String TABLE = "table";

    /** How long the description of the whole store is at most, in characters, without notes. */
    private static final int LONGEST = 2_900;

    /** Without case and separators. */
    private static final Set<String> STATEMENTS = Set.of("contextstoresqlquery", "sqlquery", "sql", "query", "select");

    private static final String MORE = "{\"entity\": \"" + NAME + "\", \"action\": \"describe\", \"params\": {\""
            + TABLE + "\": \"jobs\"}} tells all columns of one.";

    /** A table or view that is asked often; no columns for all that it has. */
    private record Usual(String name, String rows, List<String> columns) {}

    private static final List<Usual> USUAL = List.of(
            new Usual(
                    "hires",
                    "applications that are hired; hired_at is exact where application_history was read, which a statement that"
                            + " names it does",
                    List.of()),
            new Usual("pipeline", "active applications: neither leads nor hires", List.of()),
            new Usual("application_summary", "all applications, leads and archived ones too; see status", List.of()),
            new Usual("open_jobs", "open jobs; applications without leads", List.of()),
            new Usual("time_in_stage", "stays in stages; reads each application's history, slow at first", List.of()),
            new Usual(
                    "time_to_hire",
                    "hires, with the days that they took",
                    List.of("job", "source", "hired_at", "days")),
            new Usual(
                    "candidates",
                    "",
                    List.of("id", "name", "primary_email_address_value", "company", "position", "created_at")),
            new Usual("candidate_email_addresses", "", List.of("candidate_id", "value", "type")),
            new Usual("job_hiring_team", "", List.of("job_id", "first_name", "last_name", "email", "role")),
            new Usual(
                    "offers",
                    "",
                    List.of("id", "application_id", "offer_status", "acceptance_status", "latest_version_start_date")),
            new Usual(
                    "interview_schedule_interview_events",
                    "",
                    List.of("interview_schedule_id", "start_time", "end_time")));

    /** Questions, with statements that answer them; the table in front is needed. */
    private static final List<List<String>> EXAMPLES = List.of(
            List.of(
                    "hires",
                    "Hires of 2026 by source",
                    "SELECT source, count(*) AS hires FROM hires WHERE hired_at >= '2026-01-01' GROUP BY 1 ORDER BY 2 DESC"),
            List.of(
                    "pipeline",
                    "Candidates in each stage of each job",
                    "SELECT job, stage, count(*) AS active FROM pipeline GROUP BY ALL ORDER BY job, active DESC"),
            List.of(
                    "candidate_email_addresses",
                    "Who has 'umeko' in an email address",
                    "SELECT DISTINCT c.id, c.name FROM candidates c JOIN candidate_email_addresses e ON e.candidate_id = c.id"
                            + " WHERE e.value ILIKE '%umeko%'"));

    private final AshbyConnector connector;
    private final ToolScope scope;
    private final AnswerBuilder answers;

    StoreDescription(AshbyConnector connector, ToolScope scope, AnswerBuilder answers) {
        this.connector = connector;
        this.scope = scope;
        this.answers = answers;
    }

    /** @param table null to describe all of it */
    ToolAnswer answer(@Nullable String table, List<String> notes) {
        ObjectNode content = JsonTrees.object();
        content.set("data", scope.asksOwnStore() ? own(table) : hosted());
        return answers.answer(answers.withNotes(content, notes));
    }

    private ObjectNode own(@Nullable String wanted) {
        Map<String, List<Replica.Column>> tables = new LinkedHashMap<>();
        for (Replica.Table table : connector.store().tables()) {
            List<Replica.Column> columns = visible(table);
            if (!columns.isEmpty()) {
                tables.put(table.name(), columns);
            }
        }
        if (wanted != null) {
            return table(wanted, tables);
        }
        ObjectNode all = head(
                "A copy of the records, brought up to date when it is asked; meta.as_of tells of when it is. One SELECT in"
                        + " DuckDB's dialect. Times are in UTC. Ids join: applications.candidate_id = candidates.id.");
        ObjectNode told = all.putObject("tables");
        USUAL.forEach(usual -> Optional.ofNullable(tables.remove(usual.name()))
                .ifPresent(columns -> told.put(usual.name(), told(usual, columns))));
        ObjectNode examples = all.putObject("examples");
        EXAMPLES.stream()
                .filter(example -> told.has(example.get(0)))
                .forEach(example -> examples.put(example.get(1), example.get(2)));
        List<String> names = new ArrayList<>(tables.keySet());
        do {
            boolean isCut = names.size() < tables.size();
            all.put("more_tables", String.join(", ", names) + (isCut ? ", …. " : ". ") + MORE);
        } while ((all.toString().length() > LONGEST || !answers.fits(all)) && shorten(names));
        return all;
    }

    /** Takes away the last name: tables of lists within records and of what hangs on records are named after them. */
    private static boolean shorten(List<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        names.remove(names.stream()
                .reduce((one, other) -> words(other) >= words(one) ? other : one)
                .orElseThrow());
        return true;
    }

    private static int words(String name) {
        return name.split("_", -1).length;
    }

    private static String told(Usual usual, List<Replica.Column> columns) {
        List<String> there = columns.stream().map(Replica.Column::name).toList();
        List<String> shown = usual.columns().isEmpty()
                ? there
                : usual.columns().stream().filter(there::contains).toList();
        return (usual.rows().isEmpty() ? "" : usual.rows() + ": ")
                + String.join(", ", shown)
                + (shown.size() < there.size() ? ", …" : "");
    }

    /** The columns that a statement of the tool's may name. */
    private List<Replica.Column> visible(Replica.Table table) {
        Optional<HiddenFields> hidden = scope.hiddenFields();
        Optional<Listing> listing = listing(table.name());
        boolean isView = table.columns().stream().allMatch(column -> column.path() == null);
        if (hidden.isEmpty() || listing.isEmpty() || isView) {
            return table.columns();
        }
        RecordType record = listing.get().record();
        List<Replica.Column> fields = table.columns().stream()
                .filter(column -> column.path() != null && !hidden.get().test(record, column.path()))
                .toList();
        return fields.isEmpty()
                ? List.of()
                : table.columns().stream()
                        .filter(column ->
                                column.path() == null ? !column.name().equals("record") : fields.contains(column))
                        .toList();
    }

    /** Of a table, or of a list within its records, whose table has the name of it in front. */
    private Optional<Listing> listing(String table) {
        return scope.known()
                .listing(table)
                .or(() -> scope.known().tables().stream()
                        .filter(name -> table.startsWith(name.substring(0, name.length() - 1)))
                        .max(Comparator.comparingInt(String::length))
                        .flatMap(scope.known()::listing));
    }

    private ObjectNode table(String wanted, Map<String, List<Replica.Column>> tables) {
        String name = tables.keySet().stream()
                .filter(known -> known.equals(wanted) || ToolScope.isSame(known, wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException(ErrorDetails.of("There is no table '" + wanted + "'.")
                        .in(NAME + ".describe")
                        .hint(NearestName.to(wanted, tables.keySet())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElseGet(() -> "Tables: " + String.join(", ", tables.keySet()) + "."))));
        ObjectNode table = JsonTrees.object().put(TABLE, name);
        ObjectNode columns = table.putObject("columns");
        tables.getOrDefault(name, List.of()).forEach(column -> columns.put(column.name(), column.type()));
        return table;
    }

    private ObjectNode hosted() {
        ObjectNode all = head(
                "Airbyte's copy of a part of the records, hours to a day behind. It has only these tables and"
                        + " columns: applications have neither candidate nor job, stage or source there, and job_postings.jobId ="
                        + " jobs.id is the only join. Ask it for texts, and for counts by status and date; list all else.");
        ObjectNode tables = all.putObject("tables");
        for (Entity entity : scope.entities()) {
            List<String> fields = DescribeAnswer.searchFields(entity);
            if (!fields.isEmpty()) {
                tables.put(entity.name(), String.join(", ", fields));
            }
        }
        ObjectNode examples = all.putObject("examples");
        examples.put(
                "Applications by status",
                "SELECT status, count(*) AS applications FROM applications GROUP BY 1 ORDER BY 2 DESC");
        examples.put(
                "Candidates of a company", "SELECT id, name, position FROM candidates WHERE company ILIKE '%acme%'");
        examples.put("Open jobs", "SELECT id, title FROM jobs WHERE status = 'Open' ORDER BY title");
        all.put(
                "table_names",
                "Airbyte may want a longer name, such as a schema before it; its error says so. Where SQL fails,"
                        + " context_store_search of the entity takes the same fields.");
        return all;
    }

    private ObjectNode head(String about) {
        ObjectNode node = JsonTrees.object();
        node.put("entity", NAME);
        node.put("description", about);
        node.put("call", call("SELECT …"));
        node.put("answer", "{\"data\": [{COLUMN: VALUE, …}, …], \"meta\": {\"returned\": ROWS, \"as_of\": TIME}}");
        return node;
    }

    /** A call with a statement. */
    static String call(String sql) {
        return "{\"entity\": \"" + NAME + "\", \"action\": \"context_store_sql_query\", \"params\": {\"sql\": \"" + sql
                + "\"}}";
    }

    /** What models call a statement when they name the store instead of an entity. */
    static boolean isStatement(String action) {
        return STATEMENTS.contains(action.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }
}
