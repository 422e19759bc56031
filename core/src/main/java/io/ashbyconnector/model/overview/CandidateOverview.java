package io.ashbyconnector.model.overview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationFeedback;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.Note;
import io.ashbyconnector.model.interview.InterviewSchedule;
import io.ashbyconnector.model.offer.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything on one candidate, put together from several answers.
 *
 * @param id the id of the candidate, a UUID
 * @param candidate the candidate, or null when it could not be read
 * @param applications the candidate's applications, the latest first; never null
 * @param notes the notes on the candidate; never null
 * @param missing what could not be read, and why; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CandidateOverview(
        @JsonPropertyDescription("Id of the candidate") String id,

        @Nullable Candidate candidate,

        @JsonPropertyDescription("The latest first") List<Applied> applications,

        List<Note> notes,

        @JsonPropertyDescription("What could not be read, and why")
        List<Missing> missing,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the id of the candidate, a UUID
     * @param candidate the candidate
     * @param applications the candidate's applications, the latest first
     * @param notes the notes on the candidate
     * @param missing what could not be read, and why
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CandidateOverview {
        Objects.requireNonNull(id, "CandidateOverview without id");
        applications = Copies.of(applications);
        notes = Copies.of(notes);
        missing = Copies.of(missing);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CandidateOverviewBuilder builder() {
        return CandidateOverviewBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateOverviewBuilder toBuilder() {
        return CandidateOverviewBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * An application, with what belongs to it.
     *
     * @param application the application; may be null
     * @param inStageSince when it entered the stage that it is in; may be null
     * @param daysInStage the number of whole days since then; may be null
     * @param interviews the interviews, in their schedules; never null
     * @param feedback the feedback of interviewers; never null
     * @param offers the offers; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Applied(
            @Nullable Application application,

            @JsonPropertyDescription("When it entered the stage that it is in") @Nullable
            Instant inStageSince,

            @JsonPropertyDescription("Whole days since then") @Nullable
            Integer daysInStage,

            List<InterviewSchedule> interviews,
            List<ApplicationFeedback> feedback,
            List<Offer> offers,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param application the application
         * @param inStageSince when it entered the stage that it is in
         * @param daysInStage the number of whole days since then
         * @param interviews the interviews, in their schedules
         * @param feedback the feedback of interviewers
         * @param offers the offers
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Applied {
            interviews = Copies.of(interviews);
            feedback = Copies.of(feedback);
            offers = Copies.of(offers);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static AppliedBuilder builder() {
            return AppliedBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public AppliedBuilder toBuilder() {
            return AppliedBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * A part that could not be read.
     *
     * @param part what could not be read, such as feedback; may be null
     * @param reason what is to be done to see it; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Missing(
            @JsonPropertyDescription("Such as feedback") @Nullable
            String part,

            @JsonPropertyDescription("What is to be done to see it") @Nullable
            String reason,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param part what could not be read, such as feedback
         * @param reason what is to be done to see it
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Missing {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static MissingBuilder builder() {
            return MissingBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public MissingBuilder toBuilder() {
            return MissingBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
