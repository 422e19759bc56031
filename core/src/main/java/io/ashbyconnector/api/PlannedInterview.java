package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interview to schedule, or to change: when, and with whom (Ashby API, interviewSchedule.create). Immutable: every setting
 * returns a new one.
 */
public final class PlannedInterview {

    private final Map<String, Object> values;

    private PlannedInterview(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * An interview without interviewers yet.
     *
     * @param start when it begins
     * @param end when it ends
     * @return the interview
     */
    public static PlannedInterview of(Instant start, Instant end) {
        return new PlannedInterview(Map.of(
                "startTime",
                MissingParameterException.required(start, "start"),
                "endTime",
                MissingParameterException.required(end, "end"),
                "interviewers",
                List.of()));
    }

    private PlannedInterview with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, MissingParameterException.required(value, name));
        return new PlannedInterview(changed);
    }

    private PlannedInterview interviewer(Map<String, Object> interviewer) {
        List<Object> all = new ArrayList<>((List<?>) values.getOrDefault("interviewers", List.of()));
        all.add(interviewer);
        return with("interviewers", all);
    }

    /**
     * Somebody who interviews, by the address of a user of Ashby.
     *
     * @param email the e-mail address of the user
     * @return an interview with this interviewer after those that it has
     */
    public PlannedInterview interviewer(String email) {
        return interviewer(Map.of("email", MissingParameterException.required(email, "email")));
    }

    /**
     * Somebody who interviews, by the address of a user of Ashby, and has to give feedback or not.
     *
     * @param email the e-mail address of the user
     * @param feedbackRequired whether the interviewer has to give feedback
     * @return an interview with this interviewer after those that it has
     */
    public PlannedInterview interviewer(String email, boolean feedbackRequired) {
        return interviewer(Map.of(
                "email", MissingParameterException.required(email, "email"), "feedbackRequired", feedbackRequired));
    }

    /**
     * Which interview is held: the id of one of {@code interviews}.
     *
     * @param id the interview's id, a UUID
     * @return an interview with this setting
     */
    public PlannedInterview interviewId(String id) {
        return with("interviewId", id);
    }

    /**
     * The event to change; without it one is added. Only in {@link InterviewSchedules#update}.
     *
     * @param id the interview event's id, a UUID
     * @return an interview with this setting
     */
    public PlannedInterview interviewEventId(String id) {
        return with("interviewEventId", id);
    }

    /**
     * Values of your own, by name.
     *
     * @param values the values; they replace the present ones
     * @return an interview with this setting
     */
    public PlannedInterview extraData(Map<String, String> values) {
        return with("extraData", Map.copyOf(MissingParameterException.required(values, "extraData")));
    }

    static List<Map<String, Object>> sent(PlannedInterview... interviews) {
        return EntityCalls.listOf("interviewEvents", interviews).stream()
                .map(each -> each.values)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlannedInterview that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** When it is, without who takes part. */
    @Override
    public String toString() {
        return values.get("startTime") + " to " + values.get("endTime");
    }
}
