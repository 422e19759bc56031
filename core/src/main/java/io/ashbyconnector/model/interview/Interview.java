package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of interview, such as a phone screen. Ashby API, interview.list and interview.info. */
@Buildable
public record Interview(
        String id,
        @Nullable String title,

        @JsonPropertyDescription("Title that candidates see") @Nullable
        String externalTitle,

        boolean isArchived,
        @Nullable Boolean isDebrief,
        boolean isFeedbackRequired,
        boolean isFeedbackRequested,

        @JsonPropertyDescription("For interviewers") @Nullable
        String instructionsHtml,

        @JsonPropertyDescription("For interviewers") @Nullable
        String instructionsPlain,

        @JsonPropertyDescription("Id of the job; null for an interview that jobs share") @Nullable
        String jobId,

        @JsonPropertyDescription("Id of the form that interviewers fill in") @Nullable
        String feedbackFormDefinitionId,

        @Nullable Type type,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Interview {
        Objects.requireNonNull(id, "Interview without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewBuilder builder() {
        return InterviewBuilder.builder();
    }

    public InterviewBuilder toBuilder() {
        return InterviewBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** What happens in an interview. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type ASSESSMENT = new Type("Assessment");
        public static final Type INTERVIEW = new Type("Interview");
        public static final Type INTERVIEW_WITHOUT_SCHEDULE = new Type("InterviewWithoutSchedule");
        public static final Type TAKE_HOME = new Type("TakeHome");
        public static final Type DEBRIEF = new Type("Debrief");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new, List.of(ASSESSMENT, INTERVIEW, INTERVIEW_WITHOUT_SCHEDULE, TAKE_HOME, DEBRIEF));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        public static List<Type> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
