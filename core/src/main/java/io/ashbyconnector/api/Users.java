package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.model.organization.UserRow;
import java.util.Map;

/** The organization's own people in Ashby. */
public final class Users extends SearchableEntity<User, Users.Query, UserRow> {

    public Users(Engine engine) {
        super(engine, "users", User.class, UserRow.class, Query::new);
    }

    /** Lists users: Ashby API, user.list. */
    public static final class Query extends ListQuery<User, Query> {

        private Query(QueryTarget<User> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<User> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Deactivated users too. */
        public Query includeDeactivated() {
            return set("includeDeactivated", true);
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
