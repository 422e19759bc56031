package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person who is or may be considered for jobs. Ashby API, candidate.list and candidate.info. */
public record Candidate(
        String id,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String name,
        @Nullable ContactInfo primaryEmailAddress,
        List<ContactInfo> emailAddresses,
        @Nullable ContactInfo primaryPhoneNumber,
        List<ContactInfo> phoneNumbers,
        List<SocialLink> socialLinks,
        List<CandidateTag> tags,

        @JsonPropertyDescription("Current position") @Nullable
        String position,

        @JsonPropertyDescription("Current employer") @Nullable
        String company,

        @Nullable String school,

        @JsonPropertyDescription("Ids of the candidate's applications")
        List<String> applicationIds,

        @JsonPropertyDescription("The latest resume") @Nullable
        FileHandle resumeFileHandle,

        List<FileHandle> fileHandles,
        List<CustomFieldValue> customFields,

        @JsonPropertyDescription("The candidate in the Ashby application") @Format("uri") @Nullable
        String profileUrl,

        @JsonPropertyDescription("Where the candidate came from") @Nullable
        Source source,

        @JsonPropertyDescription("The user the candidate is credited to") @Nullable
        User creditedToUser,

        @JsonPropertyDescription("IANA time zone") @Nullable String timezone,
        @Nullable CandidateLocation location,

        @JsonPropertyDescription("Null when no check has run") @Nullable
        FraudStatus fraudStatus,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Candidate {
        Objects.requireNonNull(id, "Candidate without id");
        emailAddresses = Copies.of(emailAddresses);
        phoneNumbers = Copies.of(phoneNumbers);
        socialLinks = Copies.of(socialLinks);
        tags = Copies.of(tags);
        applicationIds = Copies.of(applicationIds);
        fileHandles = Copies.of(fileHandles);
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** A profile or site of the candidate. */
    public record SocialLink(
            @Nullable SocialLinkType type,
            @Nullable String url,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public SocialLink {
            additionalProperties = Copies.of(additionalProperties);
        }
    }

    /** Where the candidate lives. */
    public record CandidateLocation(
            @Nullable String id,

            @JsonPropertyDescription("The location as text") @Nullable
            String locationSummary,

            List<LocationComponent> locationComponents,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public CandidateLocation {
            locationComponents = Copies.of(locationComponents);
            additionalProperties = Copies.of(additionalProperties);
        }
    }

    /** One part of the location, such as the city. */
    public record LocationComponent(
            @Nullable LocationComponentType type,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public LocationComponent {
            additionalProperties = Copies.of(additionalProperties);
        }
    }
}
