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

/** Everything on one candidate, put together from several answers. */
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
    public CandidateOverview {
        Objects.requireNonNull(id, "CandidateOverview without id");
        applications = Copies.of(applications);
        notes = Copies.of(notes);
        missing = Copies.of(missing);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CandidateOverviewBuilder builder() {
        return CandidateOverviewBuilder.builder();
    }

    public CandidateOverviewBuilder toBuilder() {
        return CandidateOverviewBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** An application, with what belongs to it. */
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
        public Applied {
            interviews = Copies.of(interviews);
            feedback = Copies.of(feedback);
            offers = Copies.of(offers);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static AppliedBuilder builder() {
            return AppliedBuilder.builder();
        }

        public AppliedBuilder toBuilder() {
            return AppliedBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** A part that could not be read. */
    @Buildable
    public record Missing(
            @JsonPropertyDescription("Such as feedback") @Nullable
            String part,

            @JsonPropertyDescription("What is to be done to see it") @Nullable
            String reason,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Missing {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static MissingBuilder builder() {
            return MissingBuilder.builder();
        }

        public MissingBuilder toBuilder() {
            return MissingBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
