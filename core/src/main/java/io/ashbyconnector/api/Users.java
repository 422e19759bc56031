package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.interview.DeletedInterviewerPause;
import io.ashbyconnector.model.interview.InterviewerPause;
import io.ashbyconnector.model.interview.InterviewerSettings;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.model.organization.UserRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The organization's own people in Ashby. */
public final class Users extends SearchableEntity<User, Users.Query, UserRow> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Users(Engine engine) {
        super(engine, "users", User.class, UserRow.class, Query::new);
    }

    /**
     * The user with an e-mail address, or none. Ashby API, user.search.
     *
     * @param email the exact e-mail address
     * @return the user, or empty if there is none
     */
    public Optional<User> byEmail(String email) {
        return target("search", User.class).list(new Required().set("email", email)).stream()
                .findFirst();
    }

    /**
     * How many interviews a user takes in a day and in a week. Ashby API, user.interviewerSettings.
     *
     * @param userId the user's id, a UUID
     * @return the limits
     */
    public InterviewerSettings interviewerSettings(String userId) {
        return target("interviewer_settings", InterviewerSettings.class).record(new Required().set("userId", userId));
    }

    /**
     * When a user pauses as an interviewer: Ashby API, user.listInterviewerPauses.
     *
     * @param userId the user's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public PlainQuery<InterviewerPause> interviewerPauses(String userId) {
        return new PlainQuery<>(
                target("list_interviewer_pauses", InterviewerPause.class),
                Map.of("userId", required(userId, "userId")));
    }

    /**
     * Sets how many interviews a user takes in a day and in a week. Ashby API, user.updateInterviewerSettings.
     *
     * @param userId the user's id, a UUID
     * @param options sets the optional parameters
     * @return the limits as they are afterwards
     */
    public InterviewerSettings updateInterviewerSettings(String userId, Consumer<InterviewerLimits> options) {
        return target("update_interviewer_settings", InterviewerSettings.class)
                .record(new InterviewerLimits().set("userId", userId).filledBy(options));
    }

    /**
     * Pauses a user as an interviewer from now on. Ashby API, user.createInterviewerPause.
     *
     * @param userId the user's id, a UUID
     * @return the new interviewer pause
     */
    public InterviewerPause createInterviewerPause(String userId) {
        return createInterviewerPause(userId, options -> {});
    }

    /**
     * Pauses a user as an interviewer. Ashby API, user.createInterviewerPause.
     *
     * @param userId the user's id, a UUID
     * @param options sets the optional parameters
     * @return the new interviewer pause
     */
    public InterviewerPause createInterviewerPause(String userId, Consumer<NewInterviewerPause> options) {
        return target("create_interviewer_pause", InterviewerPause.class)
                .record(new NewInterviewerPause().set("userId", userId).filledBy(options));
    }

    /**
     * Deletes an interviewer's pause. Ashby API, user.deleteInterviewerPause.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param interviewerPauseId the pause's id, a UUID
     * @return the id of the pause that is no more
     */
    public DeletedInterviewerPause deleteInterviewerPause(String interviewerPauseId) {
        return target("delete_interviewer_pause", DeletedInterviewerPause.class)
                .record(new Required().set("interviewerPauseId", interviewerPauseId));
    }

    /**
     * Sets one custom field of a user. Ashby API, user.setCustomFieldValue.
     *
     * @param userId the user's id, a UUID
     * @param fieldId the custom field's id, a UUID
     * @param fieldValue the new value
     * @return the value as Ashby keeps it
     */
    public CustomFieldValue setCustomFieldValue(String userId, String fieldId, FieldValue fieldValue) {
        return target("set_custom_field_value", CustomFieldValue.class)
                .record(new Required()
                        .set("userId", userId)
                        .set("fieldId", fieldId)
                        .set("fieldValue", FieldValue.sent(fieldValue)));
    }

    /**
     * Sets several custom fields of a user at once. Ashby API, user.setCustomFieldValues.
     *
     * @param userId the user's id, a UUID
     * @param values the new values, by the ids of the custom fields
     * @return the values as Ashby keeps them
     */
    public List<CustomFieldValue> setCustomFieldValues(String userId, Map<String, FieldValue> values) {
        return target("set_custom_field_values", CustomFieldValue.class)
                .list(new Required().set("userId", userId).set("values", FieldValue.sent(values)));
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

        /**
         * Deactivated users too.
         *
         * @return a query with this setting
         */
        public Query includeDeactivated() {
            return set("includeDeactivated", true);
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

    /** What user.updateInterviewerSettings changes; what is left out stays as it is. */
    public static final class InterviewerLimits extends Options<InterviewerLimits> {

        private InterviewerLimits() {}

        /**
         * The most interviews in a day; null for no limit.
         *
         * @param dailyLimit the most interviews in a day; null for no limit
         * @return these options
         */
        public InterviewerLimits dailyLimit(@Nullable Integer dailyLimit) {
            return setNullable("dailyLimit", dailyLimit);
        }

        /**
         * The most interviews in a week; null for no limit.
         *
         * @param weeklyLimit the most interviews in a week; null for no limit
         * @return these options
         */
        public InterviewerLimits weeklyLimit(@Nullable Integer weeklyLimit) {
            return setNullable("weeklyLimit", weeklyLimit);
        }
    }

    /** What else user.createInterviewerPause takes. */
    public static final class NewInterviewerPause extends Options<NewInterviewerPause> {

        private NewInterviewerPause() {}

        /**
         * When the pause begins; left out, now.
         *
         * @param startsAt when the pause begins; left out, now
         * @return these options
         */
        public NewInterviewerPause startsAt(Instant startsAt) {
            return set("startsAt", startsAt);
        }

        /**
         * When the pause ends; left out, when it is deleted.
         *
         * @param endsAt when the pause ends; left out, when it is deleted
         * @return these options
         */
        public NewInterviewerPause endsAt(Instant endsAt) {
            return set("endsAt", endsAt);
        }

        /**
         * Why.
         *
         * @param comment why
         * @return these options
         */
        public NewInterviewerPause comment(String comment) {
            return set("comment", comment);
        }
    }
}
