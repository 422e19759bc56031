package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How many interviews a user takes. Ashby API, user.interviewerSettings and user.updateInterviewerSettings.
 *
 * @param id the id of the settings, a UUID
 * @param dailyLimit the number of interviews a day; null for no limit
 * @param weeklyLimit the number of interviews a week; null for no limit
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record InterviewerSettings(
        String id,

        @JsonPropertyDescription("Interviews a day; null for no limit") @Nullable
        Integer dailyLimit,

        @JsonPropertyDescription("Interviews a week; null for no limit") @Nullable
        Integer weeklyLimit,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the id of the settings, a UUID
     * @param dailyLimit the number of interviews a day
     * @param weeklyLimit the number of interviews a week
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewerSettings {
        Objects.requireNonNull(id, "InterviewerSettings without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewerSettingsBuilder builder() {
        return InterviewerSettingsBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewerSettingsBuilder toBuilder() {
        return InterviewerSettingsBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
