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

/**
 * A person who is or may be considered for jobs. Ashby API, candidate.list and candidate.info.
 *
 * @param id the candidate's id, a UUID
 * @param createdAt when the candidate was created; may be null
 * @param updatedAt when the candidate was last changed; may be null
 * @param name the full name; may be null
 * @param primaryEmailAddress the main email address; may be null
 * @param emailAddresses all email addresses; never null
 * @param primaryPhoneNumber the main phone number; may be null
 * @param phoneNumbers all phone numbers; never null
 * @param socialLinks the profiles and sites; never null
 * @param tags the tags; never null
 * @param position the current position; may be null
 * @param company the current employer; may be null
 * @param school the school; may be null
 * @param applicationIds the ids of the candidate's applications; never null
 * @param resumeFileHandle the latest resume; may be null
 * @param fileHandles all files of the candidate; never null
 * @param customFields the values of the candidate's custom fields; never null
 * @param profileUrl the address of the candidate in the Ashby application; may be null
 * @param source where the candidate came from; may be null
 * @param creditedToUser the user the candidate is credited to; may be null
 * @param timezone the IANA time zone; may be null
 * @param location where the candidate lives; may be null
 * @param fraudStatus the result of the fraud check; null when no check has run
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the candidate's id, a UUID
     * @param createdAt when the candidate was created
     * @param updatedAt when the candidate was last changed
     * @param name the full name
     * @param primaryEmailAddress the main email address
     * @param emailAddresses all email addresses
     * @param primaryPhoneNumber the main phone number
     * @param phoneNumbers all phone numbers
     * @param socialLinks the profiles and sites
     * @param tags the tags
     * @param position the current position
     * @param company the current employer
     * @param school the school
     * @param applicationIds the ids of the candidate's applications
     * @param resumeFileHandle the latest resume
     * @param fileHandles all files of the candidate
     * @param customFields the values of the candidate's custom fields
     * @param profileUrl the address of the candidate in the Ashby application
     * @param source where the candidate came from
     * @param creditedToUser the user the candidate is credited to
     * @param timezone the IANA time zone
     * @param location where the candidate lives
     * @param fraudStatus the result of the fraud check
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
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

    /** {@return a builder with nothing set} */
    public static CandidateBuilder builder() {
        return CandidateBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateBuilder toBuilder() {
        return CandidateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * A profile or site of the candidate.
     *
     * @param type the network or kind of site; may be null
     * @param url the address; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record SocialLink(
            @Nullable SocialLinkType type,
            @Nullable String url,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the network or kind of site
         * @param url the address
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public SocialLink {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SocialLinkBuilder builder() {
            return SocialLinkBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SocialLinkBuilder toBuilder() {
            return SocialLinkBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Where the candidate lives.
     *
     * @param id the location's id, a UUID; may be null
     * @param locationSummary the location as text; may be null
     * @param locationComponents the parts of the location, such as the city; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record CandidateLocation(
            @Nullable String id,

            @JsonPropertyDescription("The location as text") @Nullable
            String locationSummary,

            List<LocationComponent> locationComponents,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the location's id, a UUID
         * @param locationSummary the location as text
         * @param locationComponents the parts of the location, such as the city
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public CandidateLocation {
            locationComponents = Copies.of(locationComponents);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static CandidateLocationBuilder builder() {
            return CandidateLocationBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public CandidateLocationBuilder toBuilder() {
            return CandidateLocationBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * One part of the location, such as the city.
     *
     * @param type the level: country, region or city; may be null
     * @param name the name of the country, region or city; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record LocationComponent(
            @Nullable LocationComponentType type,
            @Nullable String name,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the level: country, region or city
         * @param name the name of the country, region or city
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public LocationComponent {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static LocationComponentBuilder builder() {
            return LocationComponentBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public LocationComponentBuilder toBuilder() {
            return LocationComponentBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Result of a candidate's fraud check.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record FraudStatus(@JsonValue String value) implements OpenEnum {
        /** A user found the candidate to be fraudulent. */
        public static final FraudStatus FRAUDULENT = new FraudStatus("Fraudulent");
        /** A user found the candidate to be genuine. */
        public static final FraudStatus NOT_FRAUDULENT = new FraudStatus("NotFraudulent");
        /** A user looked at the candidate and could not tell. */
        public static final FraudStatus UNSURE = new FraudStatus("Unsure");
        /** No user has looked at what the check found. */
        public static final FraudStatus UNREVIEWED = new FraudStatus("Unreviewed");
        /** The check found no signs of fraud. */
        public static final FraudStatus PASSED_FRAUD_CHECK = new FraudStatus("PassedFraudCheck");

        private static final KnownValues<FraudStatus> KNOWN = new KnownValues<>(
                FraudStatus::new, List.of(FRAUDULENT, NOT_FRAUDULENT, UNSURE, UNREVIEWED, PASSED_FRAUD_CHECK));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static FraudStatus of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

    /**
     * Level of one part of a candidate's location.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record LocationComponentType(@JsonValue String value) implements OpenEnum {
        /** A country. */
        public static final LocationComponentType COUNTRY = new LocationComponentType("Country");
        /** A state, province or other region of a country. */
        public static final LocationComponentType REGION = new LocationComponentType("Region");
        /** A city. */
        public static final LocationComponentType CITY = new LocationComponentType("City");

        private static final KnownValues<LocationComponentType> KNOWN =
                new KnownValues<>(LocationComponentType::new, List.of(COUNTRY, REGION, CITY));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static LocationComponentType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

    /**
     * Network or site a social link points to.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record SocialLinkType(@JsonValue String value) implements OpenEnum {
        /** LinkedIn. */
        public static final SocialLinkType LINKEDIN = new SocialLinkType("LinkedIn");
        /** GitHub. */
        public static final SocialLinkType GITHUB = new SocialLinkType("GitHub");
        /** Twitter, now X. */
        public static final SocialLinkType TWITTER = new SocialLinkType("Twitter");
        /** Medium. */
        public static final SocialLinkType MEDIUM = new SocialLinkType("Medium");
        /** Stack Overflow. */
        public static final SocialLinkType STACK_OVERFLOW = new SocialLinkType("StackOverflow");
        /** YouTube. */
        public static final SocialLinkType YOUTUBE = new SocialLinkType("YouTube");
        /** CodePen. */
        public static final SocialLinkType CODEPEN = new SocialLinkType("CodePen");
        /** Any other website. */
        public static final SocialLinkType WEBSITE = new SocialLinkType("Website");

        private static final KnownValues<SocialLinkType> KNOWN = new KnownValues<>(
                SocialLinkType::new,
                List.of(LINKEDIN, GITHUB, TWITTER, MEDIUM, STACK_OVERFLOW, YOUTUBE, CODEPEN, WEBSITE));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static SocialLinkType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
