package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person who is or may be considered for jobs. Ashby API, candidate.list and candidate.info. */
@Buildable
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

    public static CandidateBuilder builder() {
        return CandidateBuilder.builder();
    }

    public CandidateBuilder toBuilder() {
        return CandidateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** A profile or site of the candidate. */
    @Buildable
    public record SocialLink(
            @Nullable SocialLinkType type,
            @Nullable String url,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public SocialLink {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SocialLinkBuilder builder() {
            return SocialLinkBuilder.builder();
        }

        public SocialLinkBuilder toBuilder() {
            return SocialLinkBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Where the candidate lives. */
    @Buildable
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

        public static CandidateLocationBuilder builder() {
            return CandidateLocationBuilder.builder();
        }

        public CandidateLocationBuilder toBuilder() {
            return CandidateLocationBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** One part of the location, such as the city. */
    @Buildable
    public record LocationComponent(
            @Nullable LocationComponentType type,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public LocationComponent {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static LocationComponentBuilder builder() {
            return LocationComponentBuilder.builder();
        }

        public LocationComponentBuilder toBuilder() {
            return LocationComponentBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Result of a candidate's fraud check. */
    public record FraudStatus(@JsonValue String value) implements OpenEnum {
        public static final FraudStatus FRAUDULENT = new FraudStatus("Fraudulent");
        public static final FraudStatus NOT_FRAUDULENT = new FraudStatus("NotFraudulent");
        public static final FraudStatus UNSURE = new FraudStatus("Unsure");
        public static final FraudStatus UNREVIEWED = new FraudStatus("Unreviewed");
        public static final FraudStatus PASSED_FRAUD_CHECK = new FraudStatus("PassedFraudCheck");

        private static final KnownValues<FraudStatus> KNOWN = new KnownValues<>(
                FraudStatus::new, List.of(FRAUDULENT, NOT_FRAUDULENT, UNSURE, UNREVIEWED, PASSED_FRAUD_CHECK));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static FraudStatus of(String value) {
            return KNOWN.of(value);
        }

        public static List<FraudStatus> known() {
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

    /** Level of one part of a candidate's location. */
    public record LocationComponentType(@JsonValue String value) implements OpenEnum {
        public static final LocationComponentType COUNTRY = new LocationComponentType("Country");
        public static final LocationComponentType REGION = new LocationComponentType("Region");
        public static final LocationComponentType CITY = new LocationComponentType("City");

        private static final KnownValues<LocationComponentType> KNOWN =
                new KnownValues<>(LocationComponentType::new, List.of(COUNTRY, REGION, CITY));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static LocationComponentType of(String value) {
            return KNOWN.of(value);
        }

        public static List<LocationComponentType> known() {
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

    /** Network or site a social link points to. */
    public record SocialLinkType(@JsonValue String value) implements OpenEnum {
        public static final SocialLinkType LINKEDIN = new SocialLinkType("LinkedIn");
        public static final SocialLinkType GITHUB = new SocialLinkType("GitHub");
        public static final SocialLinkType TWITTER = new SocialLinkType("Twitter");
        public static final SocialLinkType MEDIUM = new SocialLinkType("Medium");
        public static final SocialLinkType STACK_OVERFLOW = new SocialLinkType("StackOverflow");
        public static final SocialLinkType YOUTUBE = new SocialLinkType("YouTube");
        public static final SocialLinkType CODEPEN = new SocialLinkType("CodePen");
        public static final SocialLinkType WEBSITE = new SocialLinkType("Website");

        private static final KnownValues<SocialLinkType> KNOWN = new KnownValues<>(
                SocialLinkType::new,
                List.of(LINKEDIN, GITHUB, TWITTER, MEDIUM, STACK_OVERFLOW, YOUTUBE, CODEPEN, WEBSITE));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static SocialLinkType of(String value) {
            return KNOWN.of(value);
        }

        public static List<SocialLinkType> known() {
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
