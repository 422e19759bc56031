package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.customfield.SelectableValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a form asks: for an application, as feedback, or in a survey.
 *
 * @param sections the sections, in order; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FormDefinition(
        List<Section> sections, @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param sections the sections, in order
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public FormDefinition {
        sections = Copies.of(sections);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static FormDefinitionBuilder builder() {
        return FormDefinitionBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FormDefinitionBuilder toBuilder() {
        return FormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * A group of questions.
     *
     * @param title the title above the section; may be null
     * @param descriptionHtml the description, as HTML; may be null
     * @param descriptionPlain the description, as plain text; may be null
     * @param fields the questions, in order; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Section(
            @Nullable String title,
            @Nullable String descriptionHtml,
            @Nullable String descriptionPlain,
            List<Question> fields,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param title the title above the section
         * @param descriptionHtml the description, as HTML
         * @param descriptionPlain the description, as plain text
         * @param fields the questions, in order
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Section {
            fields = Copies.of(fields);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SectionBuilder builder() {
            return SectionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SectionBuilder toBuilder() {
            return SectionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * A field in its place on the form.
     *
     * @param isRequired whether an answer must be given
     * @param descriptionHtml the description, as HTML; may be null
     * @param descriptionPlain the description, as plain text; may be null
     * @param field what the answer fills in; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Question(
            boolean isRequired,
            @Nullable String descriptionHtml,
            @Nullable String descriptionPlain,
            @Nullable Field field,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param isRequired whether an answer must be given
         * @param descriptionHtml the description, as HTML
         * @param descriptionPlain the description, as plain text
         * @param field what the answer fills in
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Question {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static QuestionBuilder builder() {
            return QuestionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public QuestionBuilder toBuilder() {
            return QuestionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * A field that a form fills in.
     *
     * @param id the field's id, a UUID; may be null
     * @param type the type of the field, such as String, RichText, Score or ValueSelect; may be null
     * @param path the key of the answer in submitted values; may be null
     * @param humanReadablePath the path in words, for people; may be null
     * @param title the question as people see it; may be null
     * @param isNullable whether the answer may be null
     * @param selectableValues the choices of a select field; empty for other types
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Field(
            @Nullable String id,

            @JsonPropertyDescription("Type of the field, such as String, RichText, Score or ValueSelect") @Nullable
            String type,

            @JsonPropertyDescription("Key of the answer in submitted values") @Nullable
            String path,

            @Nullable String humanReadablePath,
            @Nullable String title,
            boolean isNullable,

            @JsonPropertyDescription("The choices of a select field; empty for other types")
            List<SelectableValue> selectableValues,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the field's id, a UUID
         * @param type the type of the field, such as String, RichText, Score or ValueSelect
         * @param path the key of the answer in submitted values
         * @param humanReadablePath the path in words, for people
         * @param title the question as people see it
         * @param isNullable whether the answer may be null
         * @param selectableValues the choices of a select field
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Field {
            selectableValues = Copies.of(selectableValues);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static FieldBuilder builder() {
            return FieldBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public FieldBuilder toBuilder() {
            return FieldBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
