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

    public Users(Engine engine) {
        super(engine, "users", User.class, UserRow.class, Query::new);
    }

    /** The user with an e-mail address, or none. Ashby API, user.search. */
    public Optional<User> byEmail(String email) {
        return target("search", User.class).list(new Required().set("email", email)).stream()
                .findFirst();
    }

    /** How many interviews a user takes in a day and in a week. Ashby API, user.interviewerSettings. */
    public InterviewerSettings interviewerSettings(String userId) {
        return target("interviewer_settings", InterviewerSettings.class).record(new Required().set("userId", userId));
    }

    /** When a user pauses as an interviewer: Ashby API, user.listInterviewerPauses. */
    public PlainQuery<InterviewerPause> interviewerPauses(String userId) {
        return new PlainQuery<>(
                target("list_interviewer_pauses", InterviewerPause.class),
                Map.of("userId", required(userId, "userId")));
    }

    /** Sets how many interviews a user takes in a day and in a week. Ashby API, user.updateInterviewerSettings. */
    public InterviewerSettings updateInterviewerSettings(String userId, Consumer<InterviewerLimits> options) {
        return target("update_interviewer_settings", InterviewerSettings.class)
                .record(new InterviewerLimits().set("userId", userId).filledBy(options));
    }

    /** Pauses a user as an interviewer from now on. Ashby API, user.createInterviewerPause. */
    public InterviewerPause createInterviewerPause(String userId) {
        return createInterviewerPause(userId, options -> {});
    }

    /** Pauses a user as an interviewer. Ashby API, user.createInterviewerPause. */
    public InterviewerPause createInterviewerPause(String userId, Consumer<NewInterviewerPause> options) {
        return target("create_interviewer_pause", InterviewerPause.class)
                .record(new NewInterviewerPause().set("userId", userId).filledBy(options));
    }

    /**
     * Deletes an interviewer's pause. Ashby API, user.deleteInterviewerPause.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public DeletedInterviewerPause deleteInterviewerPause(String interviewerPauseId) {
        return target("delete_interviewer_pause", DeletedInterviewerPause.class)
                .record(new Required().set("interviewerPauseId", interviewerPauseId));
    }

    /** Sets one custom field of a user. Ashby API, user.setCustomFieldValue. */
    public CustomFieldValue setCustomFieldValue(String userId, String fieldId, FieldValue fieldValue) {
        return target("set_custom_field_value", CustomFieldValue.class)
                .record(new Required()
                        .set("userId", userId)
                        .set("fieldId", fieldId)
                        .set("fieldValue", FieldValue.sent(fieldValue)));
    }

    /** Sets several custom fields of a user at once. Ashby API, user.setCustomFieldValues. */
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

    /** What user.updateInterviewerSettings changes; what is left out stays as it is. */
    public static final class InterviewerLimits extends Options<InterviewerLimits> {

        private InterviewerLimits() {}

        /** The most interviews in a day; null for no limit. */
        public InterviewerLimits dailyLimit(@Nullable Integer dailyLimit) {
            return setNullable("dailyLimit", dailyLimit);
        }

        /** The most interviews in a week; null for no limit. */
        public InterviewerLimits weeklyLimit(@Nullable Integer weeklyLimit) {
            return setNullable("weeklyLimit", weeklyLimit);
        }
    }

    /** What else user.createInterviewerPause takes. */
    public static final class NewInterviewerPause extends Options<NewInterviewerPause> {

        private NewInterviewerPause() {}

        /** When the pause begins; left out, now. */
        public NewInterviewerPause startsAt(Instant startsAt) {
            return set("startsAt", startsAt);
        }

        /** When the pause ends; left out, when it is deleted. */
        public NewInterviewerPause endsAt(Instant endsAt) {
            return set("endsAt", endsAt);
        }

        /** Why. */
        public NewInterviewerPause comment(String comment) {
            return set("comment", comment);
        }
    }
}
