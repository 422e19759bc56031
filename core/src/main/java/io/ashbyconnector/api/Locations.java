package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.WorkplaceType;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Offices, remote locations, and the regions above them. */
public final class Locations extends GettableEntity<Location, Locations.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Locations(Engine engine) {
        super(engine, "locations", Location.class, Query::new);
    }

    /**
     * Adds a location, or a region above locations. Ashby API, location.create.
     *
     * @param name the name
     * @param type whether it is a location or a region
     * @return the new location
     */
    public Location create(String name, Location.Type type) {
        return create(name, type, options -> {});
    }

    /**
     * Adds a location, or a region above locations. Ashby API, location.create.
     *
     * @param name the name
     * @param type whether it is a location or a region
     * @param options sets the optional parameters
     * @return the new location
     */
    public Location create(String name, Location.Type type, Consumer<NewLocation> options) {
        return target("create", Location.class)
                .record(new NewLocation().set("name", name).set("type", type).filledBy(options));
    }

    /**
     * Archives a location. Ashby API, location.archive.
     *
     * @param locationId the location's id, a UUID
     * @return the location as it is afterwards
     */
    public Location archive(String locationId) {
        return target("archive", Location.class).record(new Required().set("locationId", locationId));
    }

    /**
     * Moves a location under a region. Ashby API, location.move.
     *
     * @param locationId the location's id, a UUID
     * @param parentLocationHierarchyId the region's id, a UUID
     * @return the location as it is afterwards
     */
    public Location move(String locationId, String parentLocationHierarchyId) {
        return target("move", Location.class)
                .record(new Required()
                        .set("locationId", locationId)
                        .set("parentLocationHierarchyId", parentLocationHierarchyId));
    }

    /**
     * Restores an archived location. Ashby API, location.restore.
     *
     * @param locationId the location's id, a UUID
     * @return the location as it is afterwards
     */
    public Location restore(String locationId) {
        return target("restore", Location.class).record(new Required().set("locationId", locationId));
    }

    /**
     * Changes a location's address. Ashby API, location.updateAddress.
     *
     * @param locationId the location's id, a UUID
     * @param address the new address
     * @return the location as it is afterwards
     */
    public Location updateAddress(String locationId, NewAddress address) {
        return target("update_address", Location.class)
                .record(new Required().set("locationId", locationId).set("address", NewAddress.sent(address)));
    }

    /**
     * Renames a location. Ashby API, location.updateName.
     *
     * @param locationId the location's id, a UUID
     * @param name the new name
     * @return the location as it is afterwards
     */
    public Location updateName(String locationId, String name) {
        return target("update_name", Location.class)
                .record(new Required().set("locationId", locationId).set("name", name));
    }

    /**
     * Changes the name that candidates see; null clears it. Ashby API, location.updateExternalName.
     *
     * @param locationId the location's id, a UUID
     * @param externalName the new name, or null
     * @return the location as it is afterwards
     */
    public Location updateExternalName(String locationId, @Nullable String externalName) {
        return target("update_external_name", Location.class)
                .record(new Required().set("locationId", locationId).setNullable("externalName", externalName));
    }

    /**
     * Sets whether a location is on site, hybrid or remote. Ashby API, location.updateWorkplaceType.
     *
     * @param locationId the location's id, a UUID
     * @param workplaceType where the work is done
     * @return the location as it is afterwards
     */
    public Location updateWorkplaceType(String locationId, WorkplaceType workplaceType) {
        return target("update_workplace_type", Location.class)
                .record(new Required().set("locationId", locationId).set("workplaceType", workplaceType));
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

        /**
         * Archived records too; without this they are left out.
         *
         * @return a query with this setting
         */
        public Query includeArchived() {
            return set("includeArchived", true);
        }

        /**
         * The regions above the locations too.
         *
         * @return a query with this setting
         */
        public Query includeLocationHierarchy() {
            return set("includeLocationHierarchy", true);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What else location.create takes; what is left out is up to Ashby. */
    public static final class NewLocation extends Options<NewLocation> {

        private NewLocation() {}

        /**
         * The postal address.
         *
         * @param address the postal address
         * @return these options
         */
        public NewLocation address(NewAddress address) {
            return set("address", NewAddress.sent(address));
        }

        /**
         * The id of the region above.
         *
         * @param parentLocationId the id of the region above, a UUID
         * @return these options
         */
        public NewLocation parentLocationId(String parentLocationId) {
            return set("parentLocationId", parentLocationId);
        }

        /**
         * Where the work is done.
         *
         * @param workplaceType where the work is done
         * @return these options
         */
        public NewLocation workplaceType(WorkplaceType workplaceType) {
            return set("workplaceType", workplaceType);
        }

        /**
         * The name that candidates see.
         *
         * @param externalName the name that candidates see
         * @return these options
         */
        public NewLocation externalName(String externalName) {
            return set("externalName", externalName);
        }

        /**
         * Values of your own, by name.
         *
         * @param extraData values of your own, by name
         * @return these options
         */
        public NewLocation extraData(Map<String, String> extraData) {
            return set("extraData", extraData);
        }
    }
}
