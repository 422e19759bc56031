package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.AuditLog;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The account itself: its audit log, and the versions of the API that it can use. */
final class AccountOperations extends Area {
    private static final int MOST_VALUES = 100;

    AccountOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "auditLog.list" ->
                list(name, "auditLogsRead", company.auditLog().entries())
                        .paging(ListOperation.Paging.PAGED)
                        .invalidCursor("cursor_invalid")
                        .created(this::period)
                        .filter(AccountOperations::filter);
            case "version.list" -> new VersionList();
            default -> null;
        };
    }

    /** Neither date: the last 24 hours. One of them: the 24 hours on its side. */
    private CreationFilter period(Params params) {
        Long start = params.instant("startDate");
        Long end = params.instant("endDate");
        if (start != null && end != null && start > end) {
            throw Problem.invalid("Expected 'startDate' to be no later than 'endDate'");
        }
        long last = end != null
                ? end
                : start != null ? start + Dates.DAY : company.clock().millis();
        return new CreationFilter((start == null ? last - Dates.DAY : start) - 1, last);
    }

    private static Predicate<AuditLog.Entry> filter(Params params, ApiKey key) {
        List<String> actors = values(params, "actorIds");
        List<String> targets = values(params, "targetIds");
        List<String> types = values(params, "targetTypes");
        List<String> categories = values(params, "categories");
        boolean anyKind = types.isEmpty() && categories.isEmpty();
        return entry -> (actors.isEmpty() || actors.contains(entry.actor().id()))
                && (targets.isEmpty() || (entry.targetId() != null && targets.contains(entry.targetId())))
                && (anyKind || types.contains(entry.targetType()) || categories.contains(entry.category()));
    }

    private static List<String> values(Params params, String name) {
        List<String> values = params.texts(name);
        if (values.size() > MOST_VALUES) {
            throw params.wrong(name, "an array of at most " + MOST_VALUES + " strings");
        }
        return values;
    }

    /** Open to every key. */
    private static final class VersionList implements Operation {
        @Override
        public String permission() {
            return AshbyOperations.NO_PERMISSION;
        }

        @Override
        public boolean permits(ApiKey key) {
            return true;
        }

        @Override
        public boolean isWrite() {
            return false;
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            return out -> out.array("results")
                    .object()
                    .text("version", AshbyOperations.VERSION)
                    .text("status", "active")
                    .endObject()
                    .endArray();
        }
    }
}
