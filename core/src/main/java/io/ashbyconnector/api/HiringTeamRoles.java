package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.HiringTeamRole;
import java.util.Map;

/** Roles in hiring teams. */
public final class HiringTeamRoles extends ListableEntity<HiringTeamRole, HiringTeamRoles.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public HiringTeamRoles(Engine engine) {
        super(engine, "hiring_team_roles", HiringTeamRole.class, Query::new);
    }

    /** Lists hiring team roles: Ashby API, hiringTeamRole.list. */
    public static final class Query extends ListQuery<HiringTeamRole, Query> {

        private Query(QueryTarget<HiringTeamRole> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<HiringTeamRole> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * The roles with their ids; without this Ashby answers with titles only.
         *
         * @return a query with this setting
         */
        public Query withIds() {
            return set("namesOnly", false);
        }
    }
}
