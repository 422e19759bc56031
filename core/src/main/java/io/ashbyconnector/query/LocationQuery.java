package io.ashbyconnector.query;

import io.ashbyconnector.model.organization.Location;
import java.util.Map;

/** Lists locations: Ashby API, location.list. */
public final class LocationQuery extends ListQuery<Location, LocationQuery> {

    public LocationQuery(QueryTarget<Location> target) {
        this(target, Map.of());
    }

    private LocationQuery(QueryTarget<Location> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    LocationQuery with(QueryTarget<Location> target, Map<String, Object> params) {
        return new LocationQuery(target, params);
    }

    /** Archived records too; without this they are left out. */
    public LocationQuery includeArchived() {
        return set("includeArchived", true);
    }

    /** The regions above the locations too. */
    public LocationQuery includeLocationHierarchy() {
        return set("includeLocationHierarchy", true);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     */
    public LocationQuery syncToken(String token) {
        return set("syncToken", token);
    }
}
