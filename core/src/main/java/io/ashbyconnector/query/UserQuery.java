package io.ashbyconnector.query;

import io.ashbyconnector.model.organization.User;
import java.util.Map;

/** Lists users: Ashby API, user.list. */
public final class UserQuery extends ListQuery<User, UserQuery> {

    public UserQuery(QueryTarget<User> target) {
        this(target, Map.of());
    }

    private UserQuery(QueryTarget<User> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    UserQuery with(QueryTarget<User> target, Map<String, Object> params) {
        return new UserQuery(target, params);
    }

    /** Deactivated users too. */
    public UserQuery includeDeactivated() {
        return set("includeDeactivated", true);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     */
    public UserQuery syncToken(String token) {
        return set("syncToken", token);
    }
}
