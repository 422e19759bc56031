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

/** What a form asks: for an application, as feedback, or in a survey. */
@Buildable
public record FormDefinition(
        List<Section> sections, @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
    public FormDefinition {
        sections = Copies.of(sections);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static FormDefinitionBuilder builder() {
        return FormDefinitionBuilder.builder();
    }

    public FormDefinitionBuilder toBuilder() {
        return FormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** A group of questions. */
    @Buildable
    public record Section(
            @Nullable String title,
            @Nullable String descriptionHtml,
            @Nullable String descriptionPlain,
            List<Question> fields,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Section {
            fields = Copies.of(fields);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SectionBuilder builder() {
            return SectionBuilder.builder();
        }

        public SectionBuilder toBuilder() {
            return SectionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** A field in its place on the form. */
    @Buildable
    public record Question(
            boolean isRequired,
            @Nullable String descriptionHtml,
            @Nullable String descriptionPlain,
            @Nullable Field field,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Question {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static QuestionBuilder builder() {
            return QuestionBuilder.builder();
        }

        public QuestionBuilder toBuilder() {
            return QuestionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** A field that a form fills in. */
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
        public Field {
            selectableValues = Copies.of(selectableValues);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static FieldBuilder builder() {
            return FieldBuilder.builder();
        }

        public FieldBuilder toBuilder() {
            return FieldBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
