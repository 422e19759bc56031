package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Location;
import java.util.Map;

/** Offices, remote locations, and the regions above them. */
public final class Locations extends GettableEntity<Location, Locations.Query> {

    public Locations(Engine engine) {
        super(engine, "locations", Location.class, Query::new);
    }

    /** Lists locations: Ashby API, location.list. */
    public static final class Query extends ListQuery<Location, Query> {

        private Query(QueryTarget<Location> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Location> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Archived records too; without this they are left out. */
        public Query includeArchived() {
            return set("includeArchived", true);
        }

        /** The regions above the locations too. */
        public Query includeLocationHierarchy() {
            return set("includeLocationHierarchy", true);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
