package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A note on a candidate. Ashby API, candidate.listNotes and candidate.createNote. */
@Buildable
public record Note(
        String id,
        @Nullable Instant createdAt,
        boolean isPrivate,

        @JsonPropertyDescription("Text of the note; a note written as HTML may come with its tags") @Nullable
        String content,

        @JsonPropertyDescription("The user who wrote the note") @Nullable
        Author author,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Note {
        Objects.requireNonNull(id, "Note without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static NoteBuilder builder() {
        return NoteBuilder.builder();
    }

    public NoteBuilder toBuilder() {
        return NoteBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The user who wrote a note. */
    @Buildable
    public record Author(
            @JsonPropertyDescription("Id of the user") @Nullable
            String id,

            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Author {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static AuthorBuilder builder() {
            return AuthorBuilder.builder();
        }

        public AuthorBuilder toBuilder() {
            return AuthorBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
