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

/** How many interviews a user takes. Ashby API, user.interviewerSettings and user.updateInterviewerSettings. */
@Buildable
public record InterviewerSettings(
        String id,

        @JsonPropertyDescription("Interviews a day; null for no limit") @Nullable
        Integer dailyLimit,

        @JsonPropertyDescription("Interviews a week; null for no limit") @Nullable
        Integer weeklyLimit,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewerSettings {
        Objects.requireNonNull(id, "InterviewerSettings without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewerSettingsBuilder builder() {
        return InterviewerSettingsBuilder.builder();
    }

    public InterviewerSettingsBuilder toBuilder() {
        return InterviewerSettingsBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
