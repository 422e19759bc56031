package io.ashbyconnector.benchmarks.bare;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate with every field that Ashby documents, in the Java types that the connector uses. */
public record Person(
        @Nullable String id,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String name,
        @Nullable Contact primaryEmailAddress,
        List<Contact> emailAddresses,
        @Nullable Contact primaryPhoneNumber,
        List<Contact> phoneNumbers,
        List<Link> socialLinks,
        List<Tag> tags,
        @Nullable String position,
        @Nullable String company,
        @Nullable String school,
        List<String> applicationIds,
        @Nullable File resumeFileHandle,
        List<File> fileHandles,
        List<Custom> customFields,
        @Nullable String profileUrl,
        @Nullable Source source,
        @Nullable User creditedToUser,
        @Nullable String timezone,
        @Nullable Place location,
        @Nullable String fraudStatus) {

    /** An email address or a phone number. */
    public record Contact(@Nullable String value, @Nullable String type, boolean isPrimary) {}

    /** A profile on the web. */
    public record Link(@Nullable String type, @Nullable String url) {}

    /** A tag. */
    public record Tag(@Nullable String id, @Nullable String title, boolean isArchived) {}

    /** A file. */
    public record File(
            @Nullable String id,
            @Nullable String name,
            @Nullable String handle) {}

    /** A custom field; its value and label are a text, a number, a boolean, a list or a map. */
    public record Custom(
            @Nullable String id,
            @Nullable Boolean isPrivate,
            @Nullable String title,
            @Nullable Object valueLabel,
            @Nullable Object value) {}

    /** Where someone came from. */
    public record Source(
            @Nullable String id,
            @Nullable String title,
            boolean isArchived,
            @Nullable Tag sourceType) {}

    /** Who is credited. */
    public record User(
            @Nullable String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String globalRole,
            boolean isEnabled,
            @Nullable Instant updatedAt,
            @Nullable String managerId,
            List<Custom> customFields) {}

    /** Where someone lives. */
    public record Place(@Nullable String id, @Nullable String locationSummary, List<Component> locationComponents) {}

    /** A part of a place. */
    public record Component(@Nullable String type, @Nullable String name) {}
}
