package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.CompanyField;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one area of the API. Each is one case of {@link #find}, where its permission, its table and its
 * arguments are said.
 */
abstract class Area {
    final Company company;
    final Tokens tokens;

    Area(Company company, Tokens tokens) {
        this.company = company;
        this.tokens = tokens;
    }

    /** The operation with this name, such as {@code candidate.list}, or null. */
    abstract @Nullable Operation find(String name);

    final <R extends Row> ListOperation<R> list(String name, String permission, LiveTable<R> table) {
        return list(name, permission, (params, key) -> table);
    }

    final <R extends Row> ListOperation<R> list(String name, String permission, ListOperation.Source<R> source) {
        return new ListOperation<>(name, permission, source, company.changes(), tokens);
    }

    /**
     * @param thing the record's kind in snake case, as {@code <thing>_not_found} names it
     * @param parameter the argument that is its id
     */
    final <R extends Row> InfoOperation<R> info(String permission, String thing, String parameter, LiveTable<R> table) {
        return info(permission, thing, byId(parameter, table));
    }

    final <R extends Row> InfoOperation<R> info(String permission, String thing, InfoOperation.Finder<R> finder) {
        return new InfoOperation<>(permission, thing, finder, company.changes());
    }

    /** A write that answers with a record in its long form. */
    final WriteOperation write(String permission, WriteOperation.RowHandler handler) {
        return writeAny(permission, (params, key) -> handler.run(params, key)::writeDetail);
    }

    /** A write that answers with anything. */
    final WriteOperation writeAny(String permission, WriteOperation.Handler handler) {
        return new WriteOperation(permission, handler, company.changes());
    }

    /** Who makes what a request makes. */
    final UserRecord actor(ApiKey key) {
        return key.actor(company);
    }

    /** The custom field that {@code fieldId} or, instead of it, {@code referenceIdentifier} names. */
    static CompanyField.Definition customField(LiveTable<CompanyField.Definition> fields, Params params, ApiKey key) {
        String identifier = params.text("referenceIdentifier");
        if (params.has("fieldId") || identifier == null) {
            return named("fieldId", "custom_field", fields, params, key);
        }
        CompanyField.Definition field = fieldReferredToAs(fields, identifier);
        if (field == null || !key.sees(field)) {
            throw Problem.notFound("custom_field", "referenceIdentifier", identifier);
        }
        return field;
    }

    static CompanyField.@Nullable Definition fieldReferredToAs(
            LiveTable<CompanyField.Definition> fields, String identifier) {
        return fields.walk(RowPlace.START, field -> identifier.equals(field.referenceIdentifier()))
                .next();
    }

    /** A table of a few records that are made for one answer. */
    final <R extends Row> LiveTable<R> shortLived(List<R> rows) {
        FixedTable<R> table = new FixedTable<>(rows);
        return new LiveTable<>("row", () -> table, company.changes());
    }

    /** The record that the required argument {@code parameter}, a UUID, names. */
    static <R extends Row> R named(String parameter, String thing, LiveTable<R> table, Params params, ApiKey key) {
        String id = params.requiredId(parameter);
        return seen(thing, parameter, id, table.find(id), key);
    }

    /** A record that was looked for, if there is one that the key may see. */
    static <R extends Row> R seen(String thing, String parameter, String id, @Nullable R row, ApiKey key) {
        if (row == null || !key.sees(row)) {
            throw Problem.notFound(thing, parameter, id);
        }
        return row;
    }

    /** The record that the argument {@code parameter}, a UUID, names; null if it is missing. */
    static <R extends Row> @Nullable R namedIfGiven(
            String parameter, String thing, LiveTable<R> table, Params params, ApiKey key) {
        return params.has(parameter) ? named(parameter, thing, table, params, key) : null;
    }

    static <R extends Row> InfoOperation.Finder<R> byId(String parameter, LiveTable<R> table) {
        return params -> {
            String id = params.text(parameter);
            if (id == null) {
                throw params.missing(parameter);
            }
            return new InfoOperation.Found<>(parameter, id, table.find(id));
        };
    }

    /** The filter of lists that leave archived records out unless asked. */
    static <R extends Row> Predicate<R> unarchived(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        return row -> archived || !row.archived();
    }
}
