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

/**
 * A kind of interview, such as a phone screen. Ashby API, interview.list and interview.info.
 *
 * @param id the interview's id, a UUID
 * @param title the interview's title; may be null
 * @param externalTitle the title that candidates see; may be null
 * @param isArchived whether the interview is archived, and so out of use
 * @param isDebrief whether the interviewers meet without the candidate; may be null
 * @param isFeedbackRequired whether interviewers must give feedback
 * @param isFeedbackRequested whether interviewers are asked for feedback
 * @param instructionsHtml the instructions, as HTML; for interviewers; may be null
 * @param instructionsPlain the instructions, as plain text; for interviewers; may be null
 * @param jobId the id of the job; null for an interview that jobs share
 * @param feedbackFormDefinitionId the id of the form that interviewers fill in, a UUID; may be null
 * @param type what happens in the interview; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the interview's id, a UUID
     * @param title the interview's title
     * @param externalTitle the title that candidates see
     * @param isArchived whether the interview is archived, and so out of use
     * @param isDebrief whether the interviewers meet without the candidate
     * @param isFeedbackRequired whether interviewers must give feedback
     * @param isFeedbackRequested whether interviewers are asked for feedback
     * @param instructionsHtml the instructions, as HTML
     * @param instructionsPlain the instructions, as plain text
     * @param jobId the id of the job
     * @param feedbackFormDefinitionId the id of the form that interviewers fill in, a UUID
     * @param type what happens in the interview
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Interview {
        Objects.requireNonNull(id, "Interview without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewBuilder builder() {
        return InterviewBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewBuilder toBuilder() {
        return InterviewBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * What happens in an interview.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** The candidate takes an assessment. */
        public static final Type ASSESSMENT = new Type("Assessment");
        /** Interviewers talk to the candidate at an agreed time. */
        public static final Type INTERVIEW = new Type("Interview");
        /** Interviewers talk to the candidate without an agreed time. */
        public static final Type INTERVIEW_WITHOUT_SCHEDULE = new Type("InterviewWithoutSchedule");
        /** The candidate does a task at home. */
        public static final Type TAKE_HOME = new Type("TakeHome");
        /** The interviewers meet without the candidate. */
        public static final Type DEBRIEF = new Type("Debrief");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new, List.of(ASSESSMENT, INTERVIEW, INTERVIEW_WITHOUT_SCHEDULE, TAKE_HOME, DEBRIEF));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
