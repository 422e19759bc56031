package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what: what happened in the company's last weeks, and then every write of this sandbox. It counts its changes
 * apart, so that an entry of its own is no change of the account. Thread-safe.
 */
public final class AuditLog {
    private static final int WEEKS = 4;
    private static final List<String> ACTORS = List.of("u01", "u02", "u03", "u04", "u06");

    private final Company company;
    private final Changes changes;
    private final LiveTable<Entry> entries;

    AuditLog(Company company) {
        this.company = company;
        this.changes = new Changes(company.dates().now(), company.clock());
        Lazy<FixedTable<Entry>> seed = new Lazy<>(this::seed);
        this.entries = new LiveTable<>("auditLogEntry", seed, changes);
    }

    /**
     * One thing that a user did.
     *
     * @param category the module that it belongs to, such as {@code Organization}
     * @param targetType the kind of what was changed, such as {@code Department}
     * @param request the id of the request that did it; null if it was done in the application
     */
    public record Entry(
            String id,
            long createdAt,
            UserRecord actor,
            String category,
            String description,
            String targetType,
            @Nullable String targetId,
            @Nullable String request)
            implements Row {
        @Override
        public void write(JsonWriter json, View view) {
            json.object()
                    .text("id", id)
                    .instant("timestamp", createdAt)
                    .object("actor")
                    .text("type", "User")
                    .text("id", actor.id())
                    .text("email", actor.email())
                    .text("name", actor.firstName() + " " + actor.lastName())
                    .endObject()
                    .text("category", category)
                    .text("description", description)
                    .object("target")
                    .text("type", targetType)
                    .optionalText("id", targetId)
                    .endObject();
            if (request != null) {
                json.object("request")
                        .text("id", request)
                        .text("ipAddress", "127.0.0.1")
                        .endObject();
            }
            json.endObject();
        }
    }

    public LiveTable<Entry> entries() {
        return entries;
    }

    /** Adds what a request has just done. */
    public void add(
            UserRecord actor,
            String category,
            String description,
            String targetType,
            @Nullable String targetId,
            String request) {
        long now = company.clock().millis();
        entries.add(id -> new Entry(id, now, actor, category, description, targetType, targetId, request));
    }

    void clear() {
        changes.forget(entries::clear);
    }

    private FixedTable<Entry> seed() {
        List<Entry> seed = new ArrayList<>();
        long now = company.dates().now();
        List<JobRecord> jobs = company.everOpenedJobs();
        for (int i = 1; i <= WEEKS * 7 * 3; i++) {
            Dice dice = new Dice(company.seed(), 'l', i);
            UserRecord actor = company.user(dice.pick(ACTORS));
            JobRecord job = dice.pick(jobs);
            boolean aboutJob = dice.chance(60) && !job.restricted();
            seed.add(new Entry(
                    Ids.of("auditLogEntry", String.valueOf(i)),
                    now - i * Dates.DAY / 3 + (long) (dice.fraction() * Dates.DAY / 4),
                    actor,
                    aboutJob ? "Jobs" : "Organization",
                    aboutJob ? "Changed the hiring team of " + job.title() : "Signed in",
                    aboutJob ? "Job" : "User",
                    aboutJob ? job.id() : actor.id(),
                    null));
        }
        return new FixedTable<>(seed);
    }
}
