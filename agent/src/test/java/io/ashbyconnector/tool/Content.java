package io.ashbyconnector.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What an answer that must be no error holds. */
final class Content {

    private Content() {}

    static JsonNode content(ToolAnswer answer) {
        assertThat(answer.isError()).as(answer.text()).isFalse();
        return Objects.requireNonNull(answer.content());
    }
}
