package com.example.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/webhooks.md shows of the programs of this module is what they say. */
class WebhooksDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "webhooks.md");
    private static final Pattern QUOTE =
            Pattern.compile("\\]\\((webhooks/src/main/[^)]+)\\)(?:(?!\\n## ).)*?```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void what_the_document_quotes_is_what_the_source_says() throws IOException {
        Matcher quotes = QUOTE.matcher(Files.readString(DOCUMENT));
        List<String> sources = new ArrayList<>();
        while (quotes.find()) {
            Path source = DOCUMENT.resolveSibling(quotes.group(1));
            sources.add(source.getFileName().toString());
            String code = Files.readString(source).replaceAll("(?m)^ +", "");
            assertThat(code).contains(quotes.group(2).replaceAll("(?m)^ +", ""));
        }
        assertThat(sources)
                .containsExactly(
                        "PipelineBoard.java", "WithJdkServer.java", "AshbyWebhookController.java", "WithSpring.java");
    }
}
