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

/**
 * A note on a candidate. Ashby API, candidate.listNotes and candidate.createNote.
 *
 * @param id the note's id, a UUID
 * @param createdAt when the note was created; may be null
 * @param isPrivate whether only users who may see private fields see it
 * @param content the text of the note; a note written as HTML may come with its tags; may be null
 * @param author the user who wrote the note; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the note's id, a UUID
     * @param createdAt when the note was created
     * @param isPrivate whether only users who may see private fields see it
     * @param content the text of the note
     * @param author the user who wrote the note
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Note {
        Objects.requireNonNull(id, "Note without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static NoteBuilder builder() {
        return NoteBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public NoteBuilder toBuilder() {
        return NoteBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * The user who wrote a note.
     *
     * @param id the id of the user, a UUID; may be null
     * @param firstName the first name; may be null
     * @param lastName the last name; may be null
     * @param email the email address; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Author(
            @JsonPropertyDescription("Id of the user") @Nullable
            String id,

            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the user, a UUID
         * @param firstName the first name
         * @param lastName the last name
         * @param email the email address
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Author {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static AuthorBuilder builder() {
            return AuthorBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public AuthorBuilder toBuilder() {
            return AuthorBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
