package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The tables that the catalog makes; each is worked out when it is first asked for. Thread-safe. */
final class Schemas {

    private final Catalog catalog;
    private final Set<String> listed;
    private final Map<String, Optional<TableSchema>> known = new ConcurrentHashMap<>();

    Schemas(Catalog catalog) {
        this.catalog = catalog;
        this.listed = new LinkedHashSet<>(catalog.tables());
    }

    /** The table of a listing. */
    Optional<TableSchema> listing(String table) {
        if (!listed.contains(table)) {
            return Optional.empty();
        }
        Optional<TableSchema> ready = known.get(table);
        if (ready == null) {
            ready = catalog.listing(table).map(listing -> TableSchema.of(listing, listed));
            known.put(table, ready);
        }
        return ready;
    }

    /** The table of what a listing's records hang on. */
    TableSchema parent(Listing listing) {
        return listing(String.valueOf(listing.parent())).orElseThrow();
    }

    /** The schema that a table belongs to: that of a listing, or of a list within its records. */
    Optional<TableSchema> owner(String table) {
        Optional<TableSchema> own = listing(table);
        if (own.isPresent()) {
            return own;
        }
        return listed.stream()
                .filter(listing -> table.startsWith(Names.singular(listing)))
                .flatMap(listing -> listing(listing).stream())
                .filter(schema -> schema.tables().containsKey(table))
                .findFirst();
    }

    /** Those that need no call for each record of another one, or all. */
    Stream<TableSchema> all(boolean withParents) {
        return listed.stream()
                .flatMap(table -> listing(table).stream())
                .filter(schema -> withParents || !schema.hasParent());
    }

    /** The names of all tables, those of lists within records too. */
    List<String> names() {
        return all(true).flatMap(schema -> schema.tables().keySet().stream()).toList();
    }
}
